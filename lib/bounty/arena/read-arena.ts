import type { Context } from "@/lib/context";
import { attemptsBefore } from "../listing/repository";
import { viewAttempts, viewRounds } from "../listing/view";
import * as bounty from "../repository";
import { type Arena, rememberArena, rememberedArena } from "./arena-memory";
import { openRounds } from "./main-round";

const FEED_LENGTH = 30;

/** The round with this number, ready to play. Open to everybody. */
export async function readArena(ctx: Context, number: number): Promise<Arena> {
  const row = await bounty.roundByNumber(ctx.db, number);
  const { open } = await openRounds(ctx.db);
  return arenaOf(ctx, row, open);
}

/** The main round, ready to play; null while there is no round at all. Open to everybody. */
export async function readMainArena(ctx: Context): Promise<Arena | null> {
  const { main, open } = await openRounds(ctx.db);
  return main && arenaOf(ctx, main, open);
}

async function arenaOf(
  ctx: Context,
  row: bounty.RoundRow,
  open: bounty.RoundRow[],
): Promise<Arena> {
  const others = open.filter((other) => other.id !== row.id);
  const remembered = rememberedArena(ctx, [row, ...others]);
  if (remembered) return remembered;
  // The event count was read before the attempts: whatever came between is told again, not missed.
  const attempts = await attemptsBefore(ctx.db, { roundId: row.id }, null, FEED_LENGTH);
  const [views, [round, ...otherViews]] = await Promise.all([
    viewAttempts(ctx.db, attempts, [row]),
    viewRounds(ctx.db, [row, ...others]),
  ]);
  if (!round) throw new Error("one round has one view");
  const lastSeq = row.eventCount;
  const arena = { round, attempts: views.reverse(), lastSeq, others: otherViews };
  rememberArena(ctx, [row, ...others], arena);
  return arena;
}
