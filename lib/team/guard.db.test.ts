import { beforeAll, expect, test } from "vitest";
import type { Context } from "@/lib/context";
import type { Id } from "@/lib/core/id";
import { testDb } from "@/lib/testing/database";
import { givenHouse, givenPlayer, givenRound } from "@/lib/testing/given-bounty";
import { aKey, givenTeam, type Player, putIn } from "@/lib/testing/given-team";
import { changeTeam } from "./change-team";
import { permissions, type TeamAct, type TeamRole, teamRoles } from "./contract";
import { quoteDraft, sendDraft } from "./draft/send-draft";
import {
  commentDraft,
  dropDraft,
  editDraft,
  setTerms,
  startDraft,
  voteDraft,
} from "./draft/write-draft";
import { revokeInvitation } from "./invitation/answer-invitation";
import { inviteToTeam } from "./invitation/invite";
import { readTeam } from "./listing/read-team";
import { notePresence } from "./live/note-presence";
import { teamOf } from "./mates";
import { dissolveTeam } from "./member/dissolve-team";
import { leaveTeam } from "./member/leave-team";
import { removeMember } from "./member/remove-member";
import { handOver, setTeamRole } from "./member/set-role";
import { contribute } from "./pool/contribute";
import { withdrawFromTeam } from "./pool/withdraw";
import { releaseStrategy } from "./talk/release-strategy";
import { sayInTeam } from "./talk/say-in-team";

beforeAll(async () => {
  await givenHouse();
});

type Scene = {
  teamId: Id<"team">;
  roundId: Id<"round">;
  draftId: Id<"draft">;
  invitationId: Id<"teamInvitation">;
  other: Id<"user">;
  people: Record<TeamRole, Player>;
};

const rules = {
  description: "",
  open: true,
  approval: "leader",
  votesNeeded: 1,
  cap: null,
} as const;
const terms = { split: "equal", custom: {}, authorBonus: 0 } as const;

/** Every command of a team, and the act that it is in the table of permissions. */
const commands: Record<string, [TeamAct, (ctx: Context, scene: Scene) => Promise<unknown>]> = {
  sayInTeam: [
    "talk",
    (ctx, { teamId }) => sayInTeam(ctx, { teamId, text: "Hello.", roundId: null }),
  ],
  releaseStrategy: ["talk", (ctx, it) => releaseStrategy(ctx, { ...it, agree: true })],
  notePresence: ["talk", (ctx, { teamId }) => notePresence(ctx, { teamId, draftId: null })],
  commentDraft: [
    "comment",
    (ctx, { draftId }) => commentDraft(ctx, { draftId, text: "Well said." }),
  ],
  startDraft: ["edit", (ctx, it) => startDraft(ctx, it)],
  editDraft: [
    "edit",
    (ctx, { draftId }) => editDraft(ctx, { draftId, revision: 0, text: "Words." }),
  ],
  voteDraft: [
    "vote",
    (ctx, { draftId }) => voteDraft(ctx, { draftId, revision: 0, approve: true }),
  ],
  setTerms: ["terms", (ctx, { draftId }) => setTerms(ctx, { draftId, revision: 0, ...terms })],
  dropDraft: ["drop", (ctx, { draftId }) => dropDraft(ctx, { draftId })],
  quoteDraft: ["send", (ctx, { draftId }) => quoteDraft(ctx, { draftId })],
  contribute: [
    "contribute",
    (ctx, { teamId }) => contribute(ctx, { teamId, amount: "1000000", requestKey: aKey() }),
  ],
  inviteToTeam: ["invite", (ctx, { teamId }) => inviteToTeam(ctx, { kind: "link", teamId })],
  revokeInvitation: ["invite", (ctx, { invitationId }) => revokeInvitation(ctx, { invitationId })],
  removeMember: [
    "remove",
    (ctx, { teamId, other }) => removeMember(ctx, { teamId, userId: other, ban: false }),
  ],
  changeTeam: ["change", (ctx, { teamId }) => changeTeam(ctx, { teamId, ...rules })],
  setTeamRole: [
    "change",
    (ctx, { teamId, other }) => setTeamRole(ctx, { teamId, userId: other, role: "strategist" }),
  ],
  handOver: ["change", (ctx, { teamId, other }) => handOver(ctx, { teamId, userId: other })],
  dissolveTeam: ["change", (ctx, { teamId }) => dissolveTeam(ctx, { teamId })],
  leaveTeam: ["leave", (ctx, { teamId }) => leaveTeam(ctx, { teamId })],
};

async function givenScene(): Promise<Scene> {
  const [leader, strategist, member, other] = [
    await givenPlayer(),
    await givenPlayer(),
    await givenPlayer(),
    await givenPlayer(),
  ];
  const teamId = await givenTeam(leader, strategist, member, other);
  await setTeamRole(leader, { teamId, userId: strategist.userId, role: "strategist" });
  await putIn(leader, teamId, 50);
  const roundId = await givenRound();
  const { draftId } = await startDraft(leader, { teamId, roundId });
  await voteDraft(leader, { draftId, revision: 0, approve: true });
  await inviteToTeam(leader, { kind: "link", teamId });
  const slug = (await teamOf(testDb(), leader.userId))?.slug ?? "";
  const invitation = (await readTeam(leader, slug)).inside?.invitations[0];
  const invitationId = invitation?.id as Id<"teamInvitation">;
  const people = { leader, strategist, member };
  return { teamId, roundId, draftId, invitationId, other: other.userId, people };
}

test.each(Object.keys(commands))(
  "%s is for whoever the table of permissions names, and for nobody outside of the team",
  async (name) => {
    const [act, run] = commands[name] ?? [];
    if (!act || !run) throw new Error("There is such a command.");
    const scene = await givenScene();
    const stranger = await givenPlayer();
    await givenTeam(stranger);
    for (const role of [...teamRoles].reverse()) {
      const done = run(scene.people[role], scene);
      if (permissions[act].includes(role)) {
        await done;
        break;
      }
      await expect(done).rejects.toMatchObject({ code: "forbidden", reason: "team.role" });
    }
    const fresh = await givenScene();
    const refused = { code: "forbidden", reason: "team.not_member" };
    await expect(run(stranger, fresh)).rejects.toMatchObject(refused);
    await leaveTeam(fresh.people.member, fresh);
    await expect(run(fresh.people.member, fresh)).rejects.toMatchObject(refused);
  },
);

test("nobody takes out, or sends, what is of a team that they were never in", async () => {
  const { teamId, draftId, people } = await givenScene();
  const stranger = await givenPlayer();
  await givenTeam(stranger);
  await expect(
    withdrawFromTeam(stranger, { teamId, amount: null, requestKey: aKey() }),
  ).rejects.toMatchObject({ reason: "team.not_found" });
  const { token } = await quoteDraft(people.leader, { draftId });
  await expect(
    sendDraft(stranger, { draftId, quote: token, idempotencyKey: aKey() }),
  ).rejects.toMatchObject({ reason: "bounty.quote_invalid" });
  await expect(
    sendDraft(people.member, { draftId, quote: token, idempotencyKey: aKey() }),
  ).rejects.toMatchObject({ reason: "bounty.quote_invalid" });
});
