import type { Context, UserActor } from "@/lib/context";
import { invariant } from "@/lib/core/errors";
import type { Id } from "@/lib/core/id";
import { teamOf } from "@/lib/team";
import { openDrafts } from "@/lib/team/draft/repository";
import { quoteDraft, sendDraft } from "@/lib/team/draft/send-draft";
import { editDraft, setTerms, startDraft, voteDraft } from "@/lib/team/draft/write-draft";

/** Writes, approves and sends a message of the player's team, who leads it. A crash leaves an open draft, which is sent. */
export async function sendTogether(
  ctx: Context & { actor: UserActor },
  roundId: Id<"round">,
  wish: { message: string; idempotencyKey: string; split: "contribution" | "equal" },
): Promise<Id<"attempt">> {
  const { message, idempotencyKey, split } = wish;
  const team = await teamOf(ctx.db, ctx.actor.userId);
  invariant(team, `${ctx.actor.handle} has a team`);
  const [left] = await openDrafts(ctx.db, team.id, { limit: 1 });
  const draftId = left?.id ?? (await startDraft(ctx, { teamId: team.id, roundId })).draftId;
  const written = { draftId, revision: left?.revision ?? 0 };
  const edited = { draftId, ...(await editDraft(ctx, { ...written, text: message })) };
  const agreed = { split, custom: {}, authorBonus: 0 };
  const { revision } = await setTerms(ctx, { ...edited, ...agreed });
  await voteDraft(ctx, { draftId, revision, approve: true });
  const { token } = await quoteDraft(ctx, { draftId });
  const { attempt } = await sendDraft(ctx, { draftId, quote: token, idempotencyKey });
  return attempt.id;
}
