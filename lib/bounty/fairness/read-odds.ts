import type { Context } from "@/lib/context";
import type { OddsView } from "../contract";
import * as bounty from "../repository";
import * as fairness from "./repository";

/**
 * How often this round's guardian has given way so far, at its level: over all its rounds that have
 * ended and this one. Open to everybody.
 */
export async function readOdds(ctx: Context, number: number): Promise<OddsView> {
  const round = await bounty.roundByNumber(ctx.db, number);
  const { judged, wins } = await fairness.countJudged(ctx.db, round);
  return { judged, wins, asOf: round.judgedCount };
}
