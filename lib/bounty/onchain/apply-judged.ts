import type { Tx } from "@/db/transaction";
import type { Context } from "@/lib/context";
import { invariant } from "@/lib/core/errors";
import type { Judgement } from "@/lib/guardian/contract";
import { balanceOf } from "@/lib/ledger";
import type { ChainEvent } from "@/lib/onchain/contract";
import { enqueue } from "@/lib/outbox";
import { verdicts } from "@/lib/platform/solana/programs/bounty/messages";
import { recordWithin } from "../judging/record-verdict";
import * as bounty from "../repository";
import { poolOf } from "../round/accounts";
import { bookFee } from "./book";
import { AttemptJudged, PrizePaid } from "./events";
import { attemptOf } from "./names";
import * as onchain from "./repository";

type Judged = Extract<Judgement, { kind: "judged" }>;

/**
 * The chain has a verdict for good: only now is it recorded and shown. What it split is booked by its own
 * figures. A void one is followed by the event that returns the fee.
 */
export async function applyJudged(tx: Tx, ctx: Context, event: ChainEvent): Promise<void> {
  const data = AttemptJudged.parse(event.data);
  const round = await bounty.lockRoundAt(tx, data.lottery);
  if (!round || data.verdict === verdicts.void) return;
  const attemptId = attemptOf(data.attempt);
  await bookFee(tx, event, { ...data, attemptId, roundId: round.id });
  await onchain.updatePayment(tx, attemptId, { state: "judged", settledBy: event.signature });
  const { total: pool } = await balanceOf(tx, poolOf(round.id));
  invariant(pool === data.pool, `the pool of ${round.id} is ${pool}, on the chain ${data.pool}`);

  const [attempt] = await bounty.attemptsById(tx, [attemptId]);
  invariant(attempt, `${attemptId} was judged and is no attempt`);
  const decision = await onchain.decisionOf(tx, attemptId);
  const won = data.verdict === verdicts.approve;
  const kept = decision?.judgement?.kind === "judged" ? decision.judgement : null;
  if (kept === null || (kept.verdict === "approved") !== won)
    ctx.log.error({ attempt: attemptId }, "the chain has a verdict that was not decided here");
  const judgement = kept && (kept.verdict === "approved") === won ? kept : unknown(won, round);
  await recordWithin(tx, { round, attempt, judgement, at: ctx.now() });
  await enqueue(tx, { task: "bounty.judge", payload: { roundId: round.id } });
}

/** A verdict that somebody signed with the judge's key elsewhere. The chain's word stands. */
function unknown(won: boolean, { rules }: bounty.RoundRow): Judged {
  return {
    kind: "judged",
    verdict: won ? "approved" : "rejected",
    explanation: "",
    toolCalled: won,
    answer: "",
    model: rules.models[0] ?? "",
    usage: { inputTokens: 0, outputTokens: 0 },
  };
}

/** What the program paid is what the verdict has booked, or something is very wrong. */
export async function applyPrize(tx: Tx, _: Context, event: ChainEvent): Promise<void> {
  const data = PrizePaid.parse(event.data);
  const round = await bounty.lockRoundAt(tx, data.lottery);
  if (!round) return;
  const attempt = await bounty.attemptById(tx, attemptOf(data.attempt));
  invariant(
    attempt.state === "won" && attempt.payout === data.amount,
    `${attempt.id} won ${attempt.payout}, and the chain paid ${data.amount}`,
  );
}
