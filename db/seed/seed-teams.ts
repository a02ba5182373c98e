import { readRound } from "@/lib/bounty";
import type { UserActor } from "@/lib/context";
import { invariant } from "@/lib/core/errors";
import type { Id } from "@/lib/core/id";
import { teamOf } from "@/lib/team";
import { changeTeam } from "@/lib/team/change-team";
import { createTeam } from "@/lib/team/create-team";
import { commentsOf, openDrafts } from "@/lib/team/draft/repository";
import { commentDraft, editDraft, startDraft, voteDraft } from "@/lib/team/draft/write-draft";
import { declineInvitation } from "@/lib/team/invitation/answer-invitation";
import { inviteToTeam } from "@/lib/team/invitation/invite";
import { invitationsOfTeam } from "@/lib/team/invitation/repository";
import { joinTeam } from "@/lib/team/member/join-team";
import { setTeamRole } from "@/lib/team/member/set-role";
import { contribute } from "@/lib/team/pool/contribute";
import { teamById } from "@/lib/team/repository";
import { releaseStrategy } from "@/lib/team/talk/release-strategy";
import { messagesOf } from "@/lib/team/talk/repository";
import { sayInTeam } from "@/lib/team/talk/say-in-team";
import { contextOn, moveClock, type Stage } from "./stage";
import { openDraft, type SeededTeam, teams } from "./teams";

type People = ReadonlyMap<string, UserActor>;

/** Founds the teams of the world, with their people and what each put into the pool. */
export async function foundTeams(stage: Stage, people: People): Promise<void> {
  for (const team of teams) {
    const { name, description, founded } = team;
    const leader = as(stage, people, team.members[0]?.handle, founded);
    // Open until its people are in: that is how they come.
    if (!(await find(stage, people, team)))
      await createTeam(leader, { name, description, open: true });
    for (const [index, member] of team.members.entries())
      await enter(stage, people, team, { ...member, minutesAgo: founded - index * 15 });
    await decide(stage, people, team, founded - 90);
  }
}

/** Joins, is given a role, and puts money in. */
async function enter(
  stage: Stage,
  people: People,
  team: SeededTeam,
  member: SeededTeam["members"][number] & { minutesAgo: number },
): Promise<void> {
  const { handle, puts, strategist, minutesAgo } = member;
  const teamId = await idOf(stage, people, team);
  const ctx = as(stage, people, handle, minutesAgo);
  const { userId } = ctx.actor;
  if (!(await teamOf(stage.db, userId))) await joinTeam(ctx, { teamId });
  const leader = as(stage, people, team.members[0]?.handle, minutesAgo - 5);
  if (strategist) await setTeamRole(leader, { teamId, userId, role: "strategist" });
  await contribute(as(stage, people, handle, minutesAgo - 10), {
    teamId,
    amount: String(puts * 1_000_000),
    requestKey: `seed-${team.slug}`,
  });
}

/** Lets teams talk, invite and write, after all that they have played. */
export async function furnishTeams(stage: Stage, people: People): Promise<void> {
  for (const team of teams) {
    await invite(stage, people, team);
    await talk(stage, people, team);
  }
  await writeDraft(stage, people);
}

async function invite(stage: Stage, people: People, team: SeededTeam): Promise<void> {
  const teamId = await idOf(stage, people, team);
  const asked = await invitationsOfTeam(stage.db, teamId, 20);
  for (const { handle, minutesAgo, declined } of team.invited ?? []) {
    const invited = as(stage, people, handle, minutesAgo - 30);
    if (asked.some(({ invitedId }) => invitedId === invited.actor.userId)) continue;
    moveClock(stage, minutesAgo);
    const leader = as(stage, people, team.members[0]?.handle, minutesAgo);
    await inviteToTeam(leader, { kind: "name", teamId, handle });
    const [made] = await invitationsOfTeam(stage.db, teamId, 1);
    moveClock(stage, minutesAgo - 30);
    if (declined && made) await declineInvitation(invited, { invitationId: made.id });
  }
}

async function talk(stage: Stage, people: People, team: SeededTeam): Promise<void> {
  const teamId = await idOf(stage, people, team);
  const said = await messagesOf(stage.db, teamId, 100);
  for (const { handle, minutesAgo, text, strategyFor } of team.talk.slice(said.length)) {
    const ctx = as(stage, people, handle, minutesAgo);
    const roundId = strategyFor ? (await readRound(ctx, strategyFor)).id : null;
    await sayInTeam(ctx, { teamId, text, roundId });
  }
  if (!team.published) return;
  const { id: roundId } = await readRound(contextOn(stage), team.published);
  for (const { handle, strategyFor } of team.talk)
    if (strategyFor === team.published)
      await releaseStrategy(as(stage, people, handle, 2_900), { teamId, roundId, agree: true });
}

/** A draft that is not finished: anybody of the team can go on with it. */
async function writeDraft(stage: Stage, people: People): Promise<void> {
  const team = teams.find(({ slug }) => slug === openDraft.slug);
  const { versions, comments, approvedBy, votesNeeded } = openDraft;
  invariant(team, "the draft is of a team that is there");
  const teamId = await idOf(stage, people, team);
  const [first] = versions;
  const author = as(stage, people, first.handle, first.minutesAgo + 5);
  await decide(stage, people, team, first.minutesAgo + 20, { approval: "votes", votesNeeded });
  const { id: roundId } = await readRound(author, openDraft.round);
  moveClock(stage, first.minutesAgo + 5);
  const [known] = await openDrafts(stage.db, teamId, { limit: 1 });
  const { draftId } = known ? { draftId: known.id } : await startDraft(author, { teamId, roundId });
  for (const [revision, { handle, minutesAgo, text }] of versions.entries())
    if (revision >= (known?.revision ?? 0))
      await editDraft(as(stage, people, handle, minutesAgo), { draftId, revision, text });
  const heard = await commentsOf(stage.db, draftId);
  for (const { handle, minutesAgo, text } of comments.slice(heard.length))
    await commentDraft(as(stage, people, handle, minutesAgo), { draftId, text });
  const vote = { draftId, revision: versions.length, approve: true };
  await voteDraft(as(stage, people, approvedBy.handle, approvedBy.minutesAgo), vote);
}

async function decide(
  stage: Stage,
  people: People,
  team: SeededTeam,
  minutesAgo: number,
  rule?: { approval: "leader" | "votes"; votesNeeded: number },
): Promise<void> {
  const { description, open } = team;
  const teamId = await idOf(stage, people, team);
  const { approval, votesNeeded } = rule ?? (await teamById(stage.db, teamId));
  const leader = as(stage, people, team.members[0]?.handle, minutesAgo);
  await changeTeam(leader, { teamId, description, open, cap: null, approval, votesNeeded });
}

/** Somebody at this time of the past. The clock stays there. */
function as(stage: Stage, people: People, handle: string | undefined, minutesAgo: number) {
  const actor = people.get(handle ?? "");
  invariant(actor, `${handle} is there`);
  moveClock(stage, minutesAgo);
  return { ...contextOn(stage, actor), actor };
}

function find(stage: Stage, people: People, team: SeededTeam) {
  const leader = people.get(team.members[0]?.handle ?? "");
  invariant(leader, "a team has a leader");
  return teamOf(stage.db, leader.userId);
}

async function idOf(stage: Stage, people: People, team: SeededTeam): Promise<Id<"team">> {
  const found = await find(stage, people, team);
  invariant(found?.slug === team.slug, `${team.name} is there`);
  return found.id;
}
