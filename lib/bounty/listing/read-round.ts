import type { Context } from "@/lib/context";
import type { RoundView } from "../contract";
import * as bounty from "../repository";
import { viewRound } from "./view";

/** One round by its number. Open to everybody. */
export async function readRound(ctx: Context, number: number): Promise<RoundView> {
  return viewRound(ctx.db, await bounty.roundByNumber(ctx.db, number));
}
