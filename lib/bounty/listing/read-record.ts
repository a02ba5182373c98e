import type { Context } from "@/lib/context";
import * as bounty from "../repository";

/** How many rounds have ended so far, and how many of them were won. Open to everybody. */
export async function readRecord(ctx: Context): Promise<{ ended: number; won: number }> {
  return bounty.countEnded(ctx.db);
}
