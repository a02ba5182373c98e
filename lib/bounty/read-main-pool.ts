import type { Context } from "@/lib/context";
import { balancesOf } from "@/lib/ledger";
import { poolOf } from "./accounts";
import type { Micros } from "./contract";
import { mainRound } from "./main-round";

/** The jackpot that stands in the contents page; null while there is no round. Open to everybody. */
export async function readMainPool(ctx: Context): Promise<Micros | null> {
  const round = await mainRound(ctx.db);
  if (!round) return null;
  const address = poolOf(round.id);
  const balance = (await balancesOf(ctx.db, [address])).get(address);
  return balance ? String(balance.total) : null;
}
