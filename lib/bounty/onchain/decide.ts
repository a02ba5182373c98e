import { type Tx, transact } from "@/db/transaction";
import type { Context } from "@/lib/context";
import { requireSystem } from "@/lib/context";
import type { Reason } from "@/lib/core/errors";
import type { Id } from "@/lib/core/id";
import type { Judgement } from "@/lib/guardian/contract";
import { planTransaction } from "@/lib/onchain";
import { commitment } from "@/lib/proof/hash";
import * as bounty from "../repository";
import * as onchain from "./repository";

/**
 * Keeps what the guardian has decided, and has the chain told. Nobody is shown it before the chain has it
 * for good: then `applyJudged` records the verdict. A judge that lost its run changes nothing.
 */
export async function keepDecision(
  ctx: Context,
  { attemptId, run, judgement }: { attemptId: Id<"attempt">; run: string; judgement: Judgement },
): Promise<void> {
  requireSystem(ctx);
  const { roundId } = await bounty.attemptById(ctx.db, attemptId);
  await transact(ctx.db, async (tx) => {
    await bounty.lockRound(tx, roundId);
    const attempt = await bounty.attemptById(tx, attemptId);
    if (attempt.state !== "judging" || attempt.judgeRun !== run) return;
    if (judgement.kind === "fault")
      return giveBack(tx, ctx, attempt, { reason: `guardian.${judgement.reason}`, judgement });
    const verdict = judgement.verdict === "approved" ? "approve" : "reject";
    await plan(tx, ctx, attempt, { verdict, judgement, reason: null });
  });
}

/**
 * Has a fee returned by a signed verdict that there will be none. A step under the round's lock; what was
 * decided before stands.
 */
export async function giveBack(
  tx: Tx,
  ctx: Context,
  payment: Decided,
  { reason, judgement = null }: { reason: Reason; judgement?: Judgement | null },
): Promise<void> {
  await plan(tx, ctx, payment, { verdict: "void", judgement, reason });
  await onchain.updatePayment(tx, payment.id, { state: "returning", reason });
}

/** A round that is over on the chain takes no verdict: there anybody may have a fee returned. */
export async function giveBackAfterEnd(
  tx: Tx,
  ctx: Context,
  { id }: Decided,
  reason: Reason,
): Promise<void> {
  await planRefund(tx, ctx, id);
  await onchain.updatePayment(tx, id, { state: "returning", reason });
}

export async function planRefund(
  tx: Tx,
  ctx: Context,
  attemptId: Id<"attempt">,
  dueAt?: Date,
): Promise<void> {
  await planTransaction(tx, ctx, {
    key: `bounty.refund:${attemptId}`,
    kind: "bounty.refund",
    payload: { attemptId },
    ...(dueAt && { dueAt }),
  });
}

/** Has the program end a round whose countdown has run out. */
export async function planExpiry(tx: Tx, ctx: Context, roundId: Id<"round">): Promise<void> {
  await planTransaction(tx, ctx, {
    key: `bounty.expire:${roundId}`,
    kind: "bounty.expire",
    payload: { roundId },
  });
}

/** Has the program take, or not take, new entries. */
export async function planPause(
  tx: Tx,
  ctx: Context,
  { roundId, paused }: { roundId: Id<"round">; paused: boolean },
): Promise<void> {
  await planTransaction(tx, ctx, {
    key: `bounty.pause:${roundId}:${ctx.now().getTime()}`,
    kind: "bounty.pause",
    payload: { roundId, paused },
  });
}

type Decided = { id: Id<"attempt">; roundId: Id<"round">; salt?: string | null };

async function plan(
  tx: Tx,
  ctx: Context,
  { id: attemptId, roundId, salt }: Decided,
  decision: Pick<onchain.DecisionRow, "verdict" | "judgement" | "reason">,
): Promise<void> {
  const at = ctx.now();
  const { judgement } = decision;
  const said = {
    answer: judgement?.answer ?? "",
    explanation: judgement?.kind === "judged" ? judgement.explanation : "",
  };
  const explanationHash = commitment("text", salt ?? "", said);
  const isNew = await onchain.insertDecision(tx, {
    attemptId,
    roundId,
    ...decision,
    explanationHash,
    at,
  });
  if (!isNew) return;
  await planTransaction(tx, ctx, {
    key: `bounty.decision:${attemptId}`,
    kind: "bounty.decide",
    payload: { attemptId },
  });
}
