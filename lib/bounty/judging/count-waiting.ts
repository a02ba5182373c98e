import { type Context, requirePermission } from "@/lib/context";
import * as bounty from "../repository";

/** How many paid attempts have no verdict yet, by the id of their round; a voided one waits for nothing. */
export async function countWaiting(ctx: Context): Promise<Record<string, number>> {
  requirePermission(ctx, "admin:rounds");
  const rows = await bounty.unfinishedByRound(ctx.db);
  return Object.fromEntries(rows.map(({ roundId, waiting }) => [roundId, waiting]));
}
