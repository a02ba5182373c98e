import type { Tx } from "@/db/transaction";
import { roundExists } from "@/lib/bounty";
import { type Context, requireUser } from "@/lib/context";
import { AppError } from "@/lib/core/errors";
import { type Id, newId } from "@/lib/core/id";
import type {
  CommentDraft,
  EditDraft,
  OfDraft,
  SetTerms,
  StartDraft,
  TeamAct,
  VoteDraft,
} from "../contract";
import { enterTeam, transactTeam } from "../guard";
import { tellTeam } from "../live/repository";
import { moderateWords, offerHelp, type Written } from "../moderate-words";
import { tellMembers } from "../tell-members";
import * as drafts from "./repository";

/** Begins a message to a round's guardian that the team writes together. */
export async function startDraft(
  ctx: Context,
  { teamId, roundId }: StartDraft,
): Promise<{ draftId: Id<"draft"> }> {
  requireUser(ctx);
  await roundExists(ctx, roundId);
  return transactTeam(ctx, async (tx) => {
    const { team, me } = await enterTeam(tx, ctx, teamId, "edit");
    const at = ctx.now();
    const draftId = newId("draft", at);
    const terms = { split: "contribution" as const, custom: {}, authorBonus: 0 };
    await drafts.insertDraft(tx, {
      id: draftId,
      teamId: team.id,
      roundId,
      authorId: me.userId,
      state: "open",
      text: "",
      ...terms,
      revision: 0,
      createdAt: at,
      updatedAt: at,
    });
    await tellTeam(tx, teamId);
    return { draftId };
  });
}

/**
 * Writes new words over the revision that was read.
 * @throws conflict `team.draft_moved` where somebody has changed it meanwhile
 */
export async function editDraft(
  ctx: Context,
  { draftId, revision, text }: EditDraft,
): Promise<{ revision: number } & Written> {
  const { support } = await moderateWords(ctx, text);
  return revise(ctx, { draftId, revision, act: "edit", support }, { text });
}

/** Says how a prize would be divided. Like new words it asks for new approval. */
export async function setTerms(
  ctx: Context,
  { draftId, revision, split, custom, authorBonus }: SetTerms,
): Promise<{ revision: number }> {
  const terms = { split, custom: split === "custom" ? custom : {}, authorBonus };
  return revise(ctx, { draftId, revision, act: "terms", support: false }, terms);
}

async function revise(
  ctx: Context,
  wish: { draftId: Id<"draft">; revision: number; act: TeamAct; support: boolean },
  change: Partial<Pick<drafts.DraftRow, "text" | "split" | "custom" | "authorBonus">>,
): Promise<{ revision: number } & Written> {
  const { draftId, revision, act } = wish;
  return transactTeam(ctx, async (tx) => {
    const { draft, me } = await openDraft(tx, ctx, draftId, act);
    if (draft.revision !== revision) throw moved();
    const at = ctx.now();
    const { text, split, custom, authorBonus } = { ...draft, ...change };
    const next = revision + 1;
    const version = { draftId, revision: next, editorId: me.userId, at };
    await drafts.insertVersion(tx, { ...version, text, split, custom, authorBonus });
    await drafts.updateDraft(tx, draftId, { ...change, revision: next, updatedAt: at });
    await tellTeam(tx, draft.teamId);
    return { revision: next, ...(await offerHelp(tx, ctx, wish)) };
  });
}

/** Approves one revision, or takes that back. Whoever changes it asks anew. */
export async function voteDraft(
  ctx: Context,
  { draftId, revision, approve }: VoteDraft,
): Promise<void> {
  await transactTeam(ctx, async (tx) => {
    const { draft, team, me } = await openDraft(tx, ctx, draftId, "vote");
    if (draft.revision !== revision) throw moved();
    const at = ctx.now();
    if (approve) {
      if ((await drafts.votersOf(tx, draft)).length === 0)
        await tellMembers(tx, team, {
          kind: "team_vote",
          from: me.userId,
          ref: `${draftId}:${revision}`,
          at,
        });
      await drafts.putVote(tx, { draftId, userId: me.userId, revision, at });
    } else await drafts.deleteVote(tx, draftId, me.userId);
    await tellTeam(tx, team.id);
  });
}

export async function commentDraft(
  ctx: Context,
  { draftId, text }: CommentDraft,
): Promise<Written> {
  const seen = await moderateWords(ctx, text);
  return transactTeam(ctx, async (tx) => {
    const { draft, me } = await openDraft(tx, ctx, draftId, "comment");
    const at = ctx.now();
    const id = newId("draftComment", at);
    await drafts.insertComment(tx, { id, draftId, userId: me.userId, text, at });
    await tellTeam(tx, draft.teamId);
    return offerHelp(tx, ctx, seen);
  });
}

/** Puts a draft away that nobody wants to send. */
export async function dropDraft(ctx: Context, { draftId }: OfDraft): Promise<void> {
  await transactTeam(ctx, async (tx) => {
    const { draft } = await openDraft(tx, ctx, draftId, "drop");
    await drafts.updateDraft(tx, draftId, { state: "dropped", updatedAt: ctx.now() });
    await tellTeam(tx, draft.teamId);
  });
}

/** An open draft under the lock of its team, in which the caller may do this. A step. */
export async function openDraft(tx: Tx, ctx: Context, draftId: Id<"draft">, act: TeamAct) {
  requireUser(ctx);
  const { teamId } = await drafts.draftById(tx, draftId);
  const { team, me } = await enterTeam(tx, ctx, teamId, act);
  const draft = await drafts.draftById(tx, draftId);
  if (draft.state !== "open")
    throw new AppError("conflict", "team.draft_closed", "This draft was sent or put away.");
  return { draft, team, me };
}

function moved(): AppError {
  return new AppError("conflict", "team.draft_moved", "Somebody has changed it. Read it again.");
}
