import { transact } from "@/db/transaction";
import { asSystem, type Context, requireSystem } from "@/lib/context";
import type { Id } from "@/lib/core/id";
import { appendLinks } from "../chain/append-links";
import * as feed from "../feed/repository";
import { judgeQueue } from "../judging/judge-queue";
import { sweepOnchain } from "../onchain/sweep-onchain";
import * as bounty from "../repository";
import { countdownAfter } from "../rules";
import { expireRound } from "./expire-round";
import { openRoundOnTime } from "./open-round";
import { settleRoundOnEnd } from "./settle-round";

/**
 * Picks up whatever nobody is seeing to: attempts whose judge died, countdowns that a date
 * starts or that have run out, rounds due to open or to be settled. Harmless to run at any time.
 */
export async function sweepBounty(ctx: Context): Promise<void> {
  requireSystem(ctx);
  const system = asSystem(ctx, "bounty.sweep");
  const states = ["scheduled", "open", "won", "expired"] as const;
  for (const round of await bounty.roundsInStates(ctx.db, states))
    await apart(system, round.id, () => moveOn(system, round));
  // Last, and side by side: a queue that never ends must not keep clocks and openings waiting.
  const waiting = await bounty.unfinishedByRound(ctx.db);
  await Promise.all(
    waiting.map(({ roundId }) => apart(system, roundId, () => judgeQueue(system, roundId))),
  );
  for (const round of await bounty.roundsInStates(ctx.db, ["open", "won"]))
    await apart(system, round.id, () => moveOn(system, round));
  await sweepOnchain(system);
}

/** One round that cannot be seen to must not keep the others waiting. */
async function apart(ctx: Context, roundId: Id<"round">, work: () => Promise<void>): Promise<void> {
  await work().catch((error: unknown) =>
    ctx.log.error({ err: error, roundId }, "a round could not be swept"),
  );
}

async function moveOn(ctx: Context, round: bounty.RoundRow): Promise<void> {
  if (round.state === "scheduled" && round.opensAt && round.opensAt <= ctx.now())
    await openRoundOnTime(ctx, round.id);
  if (round.state === "open") {
    await startCountdown(ctx, round);
    await expireRound(ctx, round.id);
  }
  if (round.state === "won" || round.state === "expired") await settleRoundOnEnd(ctx, round.id);
}

/** Starts the countdown of a round whose date has come. */
async function startCountdown(ctx: Context, { id, rules, endsAt }: bounty.RoundRow): Promise<void> {
  const due = rules.end.at && new Date(rules.end.at);
  if (!due || endsAt || ctx.now() < due) return;
  await transact(ctx.db, async (tx) => {
    const round = await bounty.lockRound(tx, id);
    if (round.state !== "open" || round.endsAt) return;
    const { judgedCount } = round;
    const at = ctx.now();
    // From now, not from the date: after an outage there must still be a full countdown to play in.
    const ends = countdownAfter(round, { judgedCount, paidAt: at });
    if (!ends) return;
    await bounty.updateRound(tx, id, { endsAt: ends });
    await feed.appendEvent(tx, { roundId: id, attemptId: null, at });
    const event = { type: "countdown" as const, at: at.toISOString(), endsAt: ends.toISOString() };
    await appendLinks(tx, round, [event]);
  });
}
