import { persist } from "@/db/persist";
import { withSessionLock } from "@/db/session-lock";
import { transact } from "@/db/transaction";
import { type Context, requireSystem } from "@/lib/context";
import { AppError } from "@/lib/core/errors";
import type { Id } from "@/lib/core/id";
import { judgeMessage } from "@/lib/guardian";
import type { Judgement } from "@/lib/guardian/contract";
import { voidAttempt } from "../attempt/void-attempt";
import { prepareJudging } from "../context/prepare-judging";
import * as feed from "../feed/repository";
import { wordPublisher } from "../feed/word-publisher";
import { rulesFor } from "../manifest/rules-for";
import { isOnChain } from "../onchain/chain-round";
import { keepDecision } from "../onchain/decide";
import { decisionOf, undecided } from "../onchain/repository";
import { returnAfterEnd, returnInterrupted } from "../onchain/return-waiting";
import * as bounty from "../repository";
import { judgeLock } from "./judge-lock";
import { recordVerdict } from "./record-verdict";

const BATCH = 50;
/** So many attempts in a row; then other rounds that wait for a judge's connection have theirs. */
const TURN = 10;

/**
 * Judges what waits in a round, one attempt at a time in the order of payment, until nothing
 * waits. Returns at once when somebody else is doing so.
 */
export async function judgeQueue(ctx: Context, roundId: Id<"round">): Promise<void> {
  requireSystem(ctx);
  for (;;) {
    const wasAlone = await withSessionLock(ctx.db, judgeLock(roundId), async () => {
      await returnOrphans(ctx, roundId);
      for (let judged = 0; judged < TURN; judged++)
        if (!((await returnLate(ctx, roundId)) || (await judgeNext(ctx, roundId)))) return;
    });
    // More wait, or somebody paid between the last look and the unlocking and found the judge busy.
    if (!wasAlone || !(await hasWork(ctx, roundId))) return;
  }
}

/** On the chain an attempt waits for its verdict to be final there, and those after it wait for that. */
async function hasWork(ctx: Context, roundId: Id<"round">): Promise<boolean> {
  const [first] = await bounty.unfinishedAttempts(ctx.db, roundId, 1);
  if (!first?.wallet) return first !== undefined;
  const [next] = await undecided(ctx.db, roundId, 1);
  return next?.id === first.id;
}

/** As the only judge we know that what is marked as being judged is judged by nobody: it crashed. */
async function returnOrphans(ctx: Context, roundId: Id<"round">): Promise<void> {
  if ((await bounty.attemptsBeingJudged(ctx.db, roundId)).length === 0) return;
  await transact(ctx.db, async (tx) => {
    const round = await bounty.lockRound(tx, roundId);
    const reason = "bounty.interrupted";
    if (isOnChain(round)) return returnInterrupted(tx, ctx, roundId, reason);
    for (const attempt of await bounty.attemptsBeingJudged(tx, roundId))
      await voidAttempt(tx, round, attempt, { reason, at: ctx.now() });
  });
}

/** In a round that has ended nobody is judged any more: a batch of those who wait gets its fees back. */
async function returnLate(ctx: Context, roundId: Id<"round">): Promise<boolean> {
  return transact(ctx.db, async (tx) => {
    const round = await bounty.lockRound(tx, roundId);
    if (round.state === "open" || round.state === "paused") return false;
    if (isOnChain(round)) return returnAfterEnd(tx, ctx, roundId, BATCH);
    const late = await bounty.unfinishedAttempts(tx, roundId, BATCH);
    for (const attempt of late)
      await voidAttempt(tx, round, attempt, { reason: "bounty.round_over", at: ctx.now() });
    return late.length > 0;
  });
}

async function judgeNext(ctx: Context, roundId: Id<"round">): Promise<boolean> {
  const run = Buffer.from(ctx.randomBytes(12)).toString("hex");
  const taken = await takeNext(ctx, roundId, run);
  if (!taken) return false;
  const { round, attempt, rules } = taken;
  const system = await prepareJudging(ctx, round, attempt, { run, recipe: rules.context });
  const words = wordPublisher(ctx, attempt);
  const judgement = await judgeMessage({
    models: rules.models,
    resolve: ctx.models.resolve,
    system,
    message: attempt.message,
    timeoutMs: rules.judgeTimeoutSeconds * 1_000,
    onText: words.add,
  });
  await words.finish();
  if (judgement.kind === "fault")
    ctx.log.warn({ attempt: attempt.id, ...judgement }, "an attempt could not be judged");
  const record = isOnChain(round) ? keepDecision : recordVerdict;
  await keepVerdict(ctx, { attemptId: attempt.id, run, judgement }, record);
  return true;
}

/**
 * A verdict that the guardian has given is not lost to a passing fault of the database. One that
 * cannot be kept at all is no verdict: the fee goes back.
 */
async function keepVerdict(
  ctx: Context,
  verdict: Parameters<typeof recordVerdict>[1],
  record: typeof recordVerdict,
): Promise<void> {
  const { attemptId: attempt } = verdict;
  const keep = (judgement: Judgement) =>
    persist(
      () => record(ctx, { ...verdict, judgement }),
      (error) => ctx.log.warn({ err: error, attempt }, "a verdict waits for the database"),
      (error) => error instanceof AppError && error.code !== "unavailable",
    );
  try {
    await keep(verdict.judgement);
  } catch (error) {
    ctx.log.error({ err: error, attempt }, "a verdict could not be kept");
    const { model } = verdict.judgement;
    await keep({ kind: "fault", reason: "provider_error", detail: "", answer: "", model });
  }
}

/** Marks the longest waiting attempt as being judged by this run, or says that none waits. */
async function takeNext(ctx: Context, roundId: Id<"round">, run: string) {
  return transact(ctx.db, async (tx) => {
    const round = await bounty.lockRound(tx, roundId);
    if (round.state !== "open" && round.state !== "paused") return null;
    const [attempt] = await bounty.unfinishedAttempts(tx, roundId, 1);
    // One that is being judged already has another judge: then we have lost the lock that makes us alone.
    if (attempt?.state !== "queued") return null;
    // On the chain its fee may be on its way back.
    if (isOnChain(round) && (await decisionOf(tx, attempt.id))) return null;
    await bounty.updateAttempt(tx, attempt.id, { state: "judging", judgeRun: run });
    await feed.appendEvent(tx, { roundId, attemptId: attempt.id, at: ctx.now() });
    return { round, attempt, rules: await rulesFor(tx, round, attempt) };
  });
}
