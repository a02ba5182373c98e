import { type Tx, transact } from "@/db/transaction";
import { type Context, requireSystem } from "@/lib/context";
import type { Reason } from "@/lib/core/errors";
import type { Id } from "@/lib/core/id";
import type { Judgement } from "@/lib/guardian/contract";
import { balanceOf, postTransfers } from "@/lib/ledger";
import { enqueue } from "@/lib/outbox";
import { awardPoints } from "@/lib/season";
import { chargeFee, isHoldClosed } from "../attempt/fee";
import { prizeParts } from "../attempt/prize-parts";
import { tellParty } from "../attempt/tell-party";
import { voidAttempt } from "../attempt/void-attempt";
import { appendLinks } from "../chain/append-links";
import { judgedEvent, revealedEvent, shownTo } from "../chain/events";
import * as feed from "../feed/repository";
import { rememberAttempt } from "../learn/remember-attempt";
import * as bounty from "../repository";
import { poolOf } from "../round/accounts";
import { countdownAfter } from "../rules";

type Judged = Extract<Judgement, { kind: "judged" }>;

/**
 * Makes a judgement true: the fee is charged, and with an approval the whole pool is paid and the
 * round closed, all in one transaction; the judge then gives those who still wait their fees back.
 * A fault gives the fee back. Nobody is shown a verdict before this has committed. A run that is no
 * longer the attempt's judge changes nothing.
 */
export async function recordVerdict(
  ctx: Context,
  { attemptId, run, judgement }: { attemptId: Id<"attempt">; run: string; judgement: Judgement },
): Promise<void> {
  requireSystem(ctx);
  const { roundId } = await bounty.attemptById(ctx.db, attemptId);
  const record = (fee: "held" | "gone") =>
    transact(ctx.db, async (tx) => {
      const round = await bounty.lockRound(tx, roundId);
      const attempt = await bounty.attemptById(tx, attemptId);
      if (attempt.state !== "judging" || attempt.judgeRun !== run) return;
      const at = ctx.now();
      if (judgement.kind === "fault" || fee === "gone") {
        const { answer } = judgement;
        return voidAttempt(tx, round, attempt, { reason: whyVoid(judgement), at, answer });
      }
      await chargeFee(tx, attempt, round, at);
      await recordWithin(tx, { round, attempt, judgement, at });
    });
  try {
    await record("held");
  } catch (error) {
    if (!isHoldClosed(error)) throw error;
    await record("gone"); // Held for so long that it went back: nobody paid for this verdict.
  }
}

/** A step: the verdict of an attempt whose fee is charged, with all that follows from it. */
export async function recordWithin(tx: Tx, verdict: Verdict): Promise<void> {
  const { attempt, judgement, at } = verdict;
  const { id: ref, userId } = attempt;
  if (judgement.verdict === "approved") await payPrize(tx, verdict);
  else await refuse(tx, verdict);
  await awardPoints(tx, { userId, kind: "attempt", ref, at });
  await enqueue(tx, { task: "referral.activity", payload: { userId } });
}

function whyVoid(judgement: Judgement): Reason {
  return judgement.kind === "fault" ? `guardian.${judgement.reason}` : "bounty.hold_expired";
}

type Verdict = {
  round: bounty.RoundRow;
  attempt: bounty.AttemptRow;
  judgement: Judged;
  at: Date;
};

async function refuse(tx: Tx, verdict: Verdict): Promise<void> {
  const { round, attempt, at } = verdict;
  const judgedCount = round.judgedCount + 1;
  const endsAt = countdownAfter(round, { judgedCount, paidAt: attempt.paidAt });
  await keepAnswer(tx, verdict, { state: "rejected" });
  await bounty.updateRound(tx, round.id, { judgedCount, endsAt });
  await feed.appendEvent(tx, { roundId: round.id, attemptId: attempt.id, at });
  const { total: pool } = await balanceOf(tx, poolOf(round.id));
  await appendLinks(tx, round, [eventOf(verdict, { payout: null, pool, endsAt })]);
  if (endsAt)
    await enqueue(tx, {
      task: "bounty.sweep",
      payload: { roundId: round.id },
      runAt: endsAt,
      key: `bounty.end:${round.id}`,
    });
}

async function payPrize(tx: Tx, verdict: Verdict): Promise<void> {
  const { round, attempt, at } = verdict;
  const { total: prize } = await balanceOf(tx, poolOf(round.id));
  const memo = { attempt: attempt.id, number: String(attempt.number), round: String(round.number) };
  for (const { credit, amount, of, onTo } of await prizeParts(tx, attempt, prize))
    await postTransfers(tx, {
      key: of ? `bounty.prize:${round.id}:${of.userId}` : `bounty.prize:${round.id}`,
      code: "bounty.prize",
      memo: { ...memo, ...(of && { percent: of.percent }) },
      legs: [
        { op: "transfer", debit: poolOf(round.id), credit, amount },
        ...(onTo ? [{ op: "transfer" as const, debit: credit, credit: onTo, amount }] : []),
      ],
      at,
    });
  await keepAnswer(tx, verdict, { state: "won", payout: prize });
  await bounty.updateRound(tx, round.id, {
    state: "won",
    judgedCount: round.judgedCount + 1,
    winnerAttemptId: attempt.id,
    endsAt: null,
    closedAt: at,
  });
  await feed.appendEvent(tx, { roundId: round.id, attemptId: attempt.id, at });
  const judged = eventOf(verdict, { payout: prize, pool: 0n, endsAt: null });
  await appendLinks(tx, round, [judged, revealedEvent(round, at)]);
  await enqueue(tx, { task: "bounty.settle", payload: { roundId: round.id } });
}

function eventOf(
  { attempt, judgement, at }: Verdict,
  outcome: { payout: bigint | null; pool: bigint; endsAt: Date | null },
) {
  const { answer, explanation, model, toolCalled } = judgement;
  const won = judgement.verdict === "approved";
  const shown = shownTo(attempt);
  return judgedEvent(attempt, {
    at,
    answer,
    explanation,
    model,
    toolCalled,
    won,
    shown,
    ...outcome,
  });
}

async function keepAnswer(
  tx: Tx,
  verdict: Verdict,
  outcome: { state: "won"; payout: bigint } | { state: "rejected" },
): Promise<void> {
  const { attempt, judgement, at } = verdict;
  await bounty.updateAttempt(tx, attempt.id, {
    ...outcome,
    answer: judgement.answer,
    explanation: judgement.explanation,
    toolCalled: judgement.toolCalled,
    model: judgement.model,
    inputTokens: judgement.usage.inputTokens,
    outputTokens: judgement.usage.outputTokens,
    judgedAt: at,
    judgeRun: null,
  });
  await feed.deleteWords(tx, attempt.id);
  await tellParty(tx, attempt);
  await rememberAttempt(tx, attempt, { won: outcome.state === "won", at });
}
