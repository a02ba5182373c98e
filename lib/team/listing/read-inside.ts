import { briefRounds, listRounds } from "@/lib/bounty";
import type { Context } from "@/lib/context";
import type { Id } from "@/lib/core/id";
import { pageOf } from "@/lib/core/paging";
import { readHandles } from "@/lib/user";
import * as drafts from "../draft/repository";
import { invitationsOfTeam } from "../invitation/repository";
import { presentSince } from "../live/repository";
import { type Owner, readOwners } from "../pool/read-owners";
import type * as teams from "../repository";
import { approvalMissing } from "../rules";
import * as talk from "../talk/repository";
import { DRAFTS_PAGE, type DraftView, type InvitationView, type TeamInside } from "./contract";
import type { Parts } from "./parts";
import { isPublished, readStrategies } from "./read-strategies";

const SHOWN = { invitations: 20, drafts: DRAFTS_PAGE, versions: 10, messages: 60, rounds: 20 };
/** Who was heard of this long ago is still there. */
const PRESENT_MS = 40_000;

type Scene = {
  team: teams.TeamRow;
  members: teams.MemberRow[];
  parts: Parts;
  userId: Id<"user">;
  nameOf: (id: Id<"user">) => string;
  /** The draft to go on from; none for the newest. */
  draftsAfter: Id<"draft"> | undefined;
};

/** What only members see of their team. */
export async function readInside(ctx: Context, scene: Scene): Promise<TeamInside> {
  const { team, members, parts, userId, nameOf, draftsAfter: before } = scene;
  const [owners, invitations, found, openDrafts, messages, strategies, present, rounds] =
    await Promise.all([
      readOwners(ctx.db, team.id),
      invitationsOfTeam(ctx.db, team.id, SHOWN.invitations),
      drafts.openDrafts(ctx.db, team.id, { before, limit: SHOWN.drafts + 1 }),
      drafts.countOpenDrafts(ctx.db, team.id),
      talk.messagesOf(ctx.db, team.id, SHOWN.messages),
      readStrategies(ctx, team, userId),
      presentSince(ctx.db, team.id, new Date(ctx.now().getTime() - PRESENT_MS)),
      listRounds(ctx, { limit: SHOWN.rounds }),
    ]);
  const { items: open, next: olderDrafts } = pageOf(found, SHOWN.drafts, ({ id }) => id);
  const names = await readHandles(
    ctx.db,
    [
      ...messages.map((message) => message.userId),
      ...invitations.flatMap(({ invitedId, byId }) => [invitedId, byId]),
    ].flatMap((id) => id ?? []),
  );
  const running = rounds.items.filter(({ state }) => state === "open");
  const numbers = await briefRounds(
    ctx.db,
    open.map(({ roundId }) => roundId),
  );
  const strategyOf = new Map(strategies.map((each) => [each.roundId, each]));
  return {
    approval: team.approval,
    votesNeeded: team.votesNeeded,
    cap: team.cap === null ? null : String(team.cap),
    parts: members.map((member) => ({
      id: member.userId,
      handle: nameOf(member.userId),
      available: String(parts.get(member.userId)?.available ?? 0n),
      held: String(parts.get(member.userId)?.held ?? 0n),
    })),
    invitations: invitations.map((row) => viewInvitation(row, names, ctx.now())),
    drafts: await Promise.all(
      open.map(async (draft) => {
        const round = running.find(({ id }) => id === draft.roundId);
        return {
          ...(await viewDraft(ctx, { ...scene, owners }, draft)),
          roundNumber: numbers.get(draft.roundId)?.number ?? 0,
          to: round ? { guardian: round.guardian.name, messageMax: round.rules.messageMax } : null,
        };
      }),
    ),
    olderDrafts,
    openDrafts,
    talk: messages.reverse().map((message) => {
      const strategy = message.roundId ? strategyOf.get(message.roundId) : undefined;
      return {
        id: message.id,
        author: names.get(message.userId) ?? "",
        mine: message.userId === userId,
        text: message.text,
        at: message.at.toISOString(),
        strategy: strategy?.roundNumber ?? null,
        sealed: strategy !== undefined && !isPublished(strategy),
      };
    }),
    strategies,
    present: present
      .filter((each) => each.userId !== userId && members.some((m) => m.userId === each.userId))
      .map((each) => ({ handle: nameOf(each.userId), draftId: each.draftId })),
    rounds: running.map(({ id, number, guardian }) => ({ id, number, guardian: guardian.name })),
  };
}

function viewInvitation(
  row: Awaited<ReturnType<typeof invitationsOfTeam>>[number],
  names: Map<Id<"user">, string>,
  now: Date,
): InvitationView {
  return {
    id: row.id,
    kind: row.kind,
    whom: row.invitedId ? (names.get(row.invitedId) ?? "") : (row.wallet ?? ""),
    state: row.state === "pending" && row.expiresAt <= now ? "expired" : row.state,
    by: names.get(row.byId) ?? "",
    expiresAt: row.expiresAt.toISOString(),
  };
}

async function viewDraft(
  ctx: Context,
  { team, members, userId, owners }: Scene & { owners: Owner[] },
  draft: drafts.DraftRow,
): Promise<Omit<DraftView, "roundNumber" | "to">> {
  const [voters, comments, versions] = [
    await drafts.votersOf(ctx.db, draft),
    await drafts.commentsOf(ctx.db, draft.id),
    await drafts.versionsOf(ctx.db, draft.id, SHOWN.versions),
  ];
  const present = voters.filter((voter) => members.some((member) => member.userId === voter));
  const names = await readHandles(ctx.db, [
    draft.authorId,
    ...present,
    ...comments.map((comment) => comment.userId),
    ...versions.map((version) => version.editorId),
  ]);
  const { id, roundId, state, text, split, authorBonus, revision, attemptId } = draft;
  return {
    id,
    roundId,
    author: names.get(draft.authorId) ?? "",
    at: draft.createdAt.toISOString(),
    state,
    text,
    split,
    custom: draft.custom as Record<string, number>,
    authorBonus,
    revision,
    approvals: present.map((voter) => names.get(voter) ?? ""),
    approvedByMe: present.includes(userId),
    missing: approvalMissing(team, present, members, owners),
    comments: comments.map((comment) => ({
      id: comment.id,
      author: names.get(comment.userId) ?? "",
      text: comment.text,
      at: comment.at.toISOString(),
    })),
    versions: versions.map((version) => ({
      revision: version.revision,
      editor: names.get(version.editorId) ?? "",
      at: version.at.toISOString(),
    })),
    attemptId,
  };
}
