import type { Context } from "@/lib/context";
import { AppError } from "@/lib/core/errors";
import type { Id } from "@/lib/core/id";
import type { AttemptView, RoundView } from "./contract";
import * as bounty from "./repository";
import { viewAttempts, viewRound, viewRounds } from "./view";

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

/**
 * A round to play: the one asked for, else the hardest open one, else the newest that was ever
 * opened. Open to everybody. Not found while there is no round at all.
 */
export async function readArena(ctx: Context, roundId?: Id<"round">): Promise<Arena> {
  const open = await bounty.roundsInStates(ctx.db, ["open", "paused"]);
  const row = roundId ? await bounty.roundById(ctx.db, roundId) : await usualRound(ctx, open);
  const attempts = await bounty.attemptsBefore(ctx.db, { roundId: row.id }, null, FEED_LENGTH);
  // The event count was read before the attempts: whatever came between is told again, not missed.
  return {
    round: await viewRound(ctx.db, row),
    attempts: (await viewAttempts(ctx.db, attempts, [row])).reverse(),
    lastSeq: row.eventCount,
    others: await viewRounds(
      ctx.db,
      open.filter((other) => other.id !== row.id),
    ),
  };
}

async function usualRound(ctx: Context, open: bounty.RoundRow[]): Promise<bounty.RoundRow> {
  const [hardest] = (await viewRounds(ctx.db, open)).sort(
    (a, b) => b.guardian.level - a.guardian.level || b.number - a.number,
  );
  const id = hardest?.id;
  const [newest] = await bounty.roundsBefore(ctx.db, 2 ** 31 - 1, 1);
  const found = open.find((round) => round.id === id) ?? newest;
  if (!found) throw new AppError("not_found", "bounty.no_round", "There is no round yet.");
  return found;
}
