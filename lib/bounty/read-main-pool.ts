import type { Context } from "@/lib/context";
import type { Micros } from "./contract";
import { readMainArena } from "./read-arena";

/** The jackpot that stands in the contents page; null while there is no round. Open to everybody. */
export async function readMainPool(ctx: Context): Promise<Micros | null> {
  return (await readMainArena(ctx))?.round.pool ?? null;
}
