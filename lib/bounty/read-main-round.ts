import type { Context } from "@/lib/context";
import type { RoundView } from "./contract";
import { mainRound } from "./main-round";
import { viewRound } from "./view";

/** The round that a stranger is shown first; null while there is none. Open to everybody. */
export async function readMainRound(ctx: Context): Promise<RoundView | null> {
  const round = await mainRound(ctx.db);
  return round && viewRound(ctx.db, round);
}
