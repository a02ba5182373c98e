import type { Context } from "@/lib/context";
import type { Id } from "@/lib/core/id";
import type { Micros } from "../contract";
import { playerTotals } from "./repository";

export type PlayerFigures = { attempts: number; wins: number; spent: Micros; won: Micros };

/** What a player has done in all rounds. `spent` counts fees that were charged. Open to everybody. */
export async function readPlayer(ctx: Context, userId: Id<"user">): Promise<PlayerFigures> {
  return playerTotals(ctx.db, userId);
}
