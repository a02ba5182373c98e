import type { Context } from "@/lib/context";
import type { RoundView } from "../contract";
import { readMainArena } from "./read-arena";

/** The round that a stranger is shown first; null while there is none. Open to everybody. */
export async function readMainRound(ctx: Context): Promise<RoundView | null> {
  return (await readMainArena(ctx))?.round ?? null;
}
