import { type Tx, transact } from "@/db/transaction";
import { recordAudit } from "@/lib/audit";
import { type Context, requirePermission } from "@/lib/context";
import { AppError } from "@/lib/core/errors";
import { balanceOf } from "@/lib/ledger";
import { takeBackPoints } from "@/lib/season";
import { appendLinks } from "../chain/append-links";
import { refundedEvent } from "../chain/events";
import type { RefundAttempt } from "../contract";
import * as feed from "../feed/repository";
import { giveBack } from "../onchain/decide";
import * as bounty from "../repository";
import { poolOf } from "../round/accounts";
import { refundFee } from "./fee";
import { tellParty } from "./tell-party";
import { voidAttempt } from "./void-attempt";

/** Gives a player's fee back, with a reason that everybody can read beside the attempt. */
export async function refundAttempt(ctx: Context, input: RefundAttempt): Promise<void> {
  requirePermission(ctx, "admin:rounds");
  await transact(ctx.db, (tx) => refundWithin(tx, ctx, input));
}

/** The same as a step, for what gives a fee back among other things. It locks the attempt's round. */
export async function refundWithin(
  tx: Tx,
  ctx: Context,
  { attemptId, reason }: RefundAttempt,
): Promise<void> {
  requirePermission(ctx, "admin:rounds");
  const { roundId } = await bounty.attemptById(tx, attemptId);
  const round = await bounty.lockRound(tx, roundId);
  const attempt = await bounty.attemptById(tx, attemptId);
  const at = ctx.now();
  if (attempt.state === "queued") {
    if (attempt.wallet) await giveBack(tx, ctx, attempt, { reason: "bounty.refunded" });
    else await voidAttempt(tx, round, attempt, { reason: "bounty.refunded", at });
    await bounty.updateAttempt(tx, attemptId, { refundedAt: at, refundReason: reason });
  } else {
    const refusal = refundRefusal(attempt, round);
    if (refusal) throw new AppError("conflict", `bounty.${refusal}`, "This fee stays paid.");
    await refundFee(tx, attempt, round, { reason, at });
    await bounty.updateAttempt(tx, attemptId, { refundedAt: at, refundReason: reason });
    await takeBackPoints(tx, { userId: attempt.userId, kind: "attempt", ref: attemptId, at });
    await feed.appendEvent(tx, { roundId, attemptId, at });
    await tellParty(tx, attempt);
    const fromPool = round.closedAt ? 0n : attempt.splitPool;
    const { total: pool } = await balanceOf(tx, poolOf(roundId));
    await appendLinks(tx, round, [refundedEvent(attempt, { at, reason, fromPool, pool })]);
  }
  await recordAudit(tx, ctx, {
    action: "bounty.refund_attempt",
    subject: attemptId,
    reason,
    details: { price: String(attempt.price), state: attempt.state },
  });
}

function refundRefusal(attempt: bounty.AttemptRow, round: bounty.RoundRow) {
  if (attempt.state === "judging") return "being_judged";
  if (attempt.state === "voided") return "already_returned";
  if (attempt.state === "won") return "was_won";
  if (attempt.refundedAt) return "already_refunded";
  // The program has split it, and nobody can take it from where it is.
  if (attempt.wallet) return "on_chain";
  // A round that nobody won has already given its pool back to those who paid.
  if (round.state === "expired" || (round.closedAt && !round.winnerAttemptId))
    return "already_divided";
  return null;
}
