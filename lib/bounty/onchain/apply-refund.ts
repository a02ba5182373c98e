import type { Tx } from "@/db/transaction";
import type { Context } from "@/lib/context";
import type { Reason } from "@/lib/core/errors";
import type { ChainEvent } from "@/lib/onchain/contract";
import { enqueue } from "@/lib/outbox";
import { refundReasons } from "@/lib/platform/solana/programs/bounty/events";
import { voidAttempt } from "../attempt/void-attempt";
import * as bounty from "../repository";
import { bookRefund } from "./book";
import { AttemptRefunded } from "./events";
import { attemptOf } from "./names";
import * as onchain from "./repository";

/** A fee went back on the chain, whoever had it returned: what it paid for is void. */
export async function applyRefund(tx: Tx, ctx: Context, event: ChainEvent): Promise<void> {
  const data = AttemptRefunded.parse(event.data);
  const round = await bounty.lockRoundAt(tx, data.lottery);
  if (!round) return;
  const attemptId = attemptOf(data.attempt);
  const payment = await onchain.paymentById(tx, attemptId);
  if (!payment) {
    // Its payment was hidden in a log that a node has cut. It came and went, and nothing here has counted it.
    ctx.log.error({ attempt: attemptId }, "a fee went back that was never seen to come");
    return;
  }
  const reason = reasonOf(payment, data.reason);
  const entry = await onchain.entryById(tx, attemptId);
  const userId = entry?.userId ?? null;
  await bookRefund(tx, event, { attemptId, amount: data.amount, userId });
  await onchain.updatePayment(tx, attemptId, {
    state: "returned",
    reason,
    settledBy: event.signature,
  });
  const [attempt] = await bounty.attemptsById(tx, [attemptId]);
  if (attempt?.state !== "queued" && attempt?.state !== "judging") return;
  const decision = await onchain.decisionOf(tx, attemptId);
  const answer = decision?.verdict === "void" ? (decision.judgement?.answer ?? "") : "";
  await voidAttempt(tx, round, attempt, { reason, at: ctx.now(), answer });
  await enqueue(tx, { task: "bounty.judge", payload: { roundId: round.id } });
}

/** The house's own reason where it had it returned; else what the program says. */
function reasonOf(payment: onchain.PaymentRow, code: number): Reason {
  if (payment.state === "returning" && payment.reason) return payment.reason as Reason;
  return code === refundReasons.roundOver ? "bounty.round_over" : "bounty.reclaimed";
}
