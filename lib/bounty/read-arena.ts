import type { Context } from "@/lib/context";
import type { AttemptView, RoundView } from "./contract";
import { mainRound } from "./main-round";
import * as bounty from "./repository";
import { viewAttempts, viewRounds } from "./view";

const FEED_LENGTH = 30;

export type Arena = {
  round: RoundView;
  /** The latest attempts, oldest first. */
  attempts: AttemptView[];
  /** The number of the last event that these figures include. */
  lastSeq: number;
  /** Other rounds that take payments now. */
  others: RoundView[];
};

/** The round with this number, ready to play. Open to everybody. */
export async function readArena(ctx: Context, number: number): Promise<Arena> {
  return arenaOf(ctx, await bounty.roundByNumber(ctx.db, number));
}

async function arenaOf(ctx: Context, row: bounty.RoundRow): Promise<Arena> {
  // The event count was read before the attempts: whatever came between is told again, not missed.
  const [attempts, open] = await Promise.all([
    bounty.attemptsBefore(ctx.db, { roundId: row.id }, null, FEED_LENGTH),
    bounty.roundsInStates(ctx.db, ["open", "paused"]),
  ]);
  const others = open.filter((other) => other.id !== row.id);
  const [views, [round, ...otherViews]] = await Promise.all([
    viewAttempts(ctx.db, attempts, [row]),
    viewRounds(ctx.db, [row, ...others]),
  ]);
  if (!round) throw new Error("one round has one view");
  return { round, attempts: views.reverse(), lastSeq: row.eventCount, others: otherViews };
}

/** The main round, ready to play; null while there is no round at all. Open to everybody. */
export async function readMainArena(ctx: Context): Promise<Arena | null> {
  const row = await mainRound(ctx.db);
  return row && arenaOf(ctx, row);
}
