import { withSessionLock } from "@/db/session-lock";
import { transact } from "@/db/transaction";
import { type Context, requireUser } from "@/lib/context";
import { AppError } from "@/lib/core/errors";
import { RECLAIM_MINUTES, type ReclaimAttempt } from "../contract";
import { judgeLock } from "../judging/judge-lock";
import { planRefund } from "../onchain/decide";
import * as bounty from "../repository";
import { reclaimRefusal } from "../rules";
import { voidAttempt } from "./void-attempt";

/**
 * Takes back the fee of an own attempt that was not judged in time, without anybody's help. One
 * that a judge is looking at this very moment waits for its verdict: nobody may see the words come
 * and then step back.
 */
export async function reclaimAttempt(ctx: Context, { attemptId }: ReclaimAttempt): Promise<void> {
  const { userId } = requireUser(ctx);
  const { roundId, ...found } = await bounty.attemptById(ctx.db, attemptId);
  if (found.userId !== userId)
    throw new AppError("forbidden", "bounty.not_yours", "This attempt is somebody else's.");
  if (found.wallet) return reclaimOnChain(ctx, attemptId);
  const giveBack = (nobodyJudges: boolean) =>
    transact(ctx.db, async (tx) => {
      const round = await bounty.lockRound(tx, roundId);
      const attempt = await bounty.attemptById(tx, attemptId);
      // A judge may have taken it since it was looked at.
      if (attempt.state === "judging" && !nobodyJudges) throw beingJudged();
      const at = ctx.now();
      const refusal = reclaimRefusal(attempt, at, RECLAIM_MINUTES);
      if (refusal) throw new AppError("conflict", `bounty.${refusal}`, "This fee stays held.");
      await voidAttempt(tx, round, attempt, { reason: "bounty.reclaimed", at });
    });
  if (found.state !== "judging") return giveBack(false);
  // Who gets the judge's lock knows that nobody judges: whoever did has died.
  const gotLock = await withSessionLock(ctx.db, judgeLock(roundId), () => giveBack(true));
  if (!gotLock) throw beingJudged();
}

/** There anybody may have it returned; the house sends it, and a verdict that comes first counts. */
async function reclaimOnChain(ctx: Context, attemptId: ReclaimAttempt["attemptId"]) {
  await transact(ctx.db, async (tx) => {
    const attempt = await bounty.attemptById(tx, attemptId);
    const refusal = reclaimRefusal(attempt, ctx.now(), RECLAIM_MINUTES);
    if (refusal) throw new AppError("conflict", `bounty.${refusal}`, "This fee stays held.");
    await planRefund(tx, ctx, attemptId);
  });
}

function beingJudged(): AppError {
  return new AppError("conflict", "bounty.being_judged", "This attempt is being judged.", {
    retryAfter: 30,
  });
}
