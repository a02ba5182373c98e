import type { Context } from "@/lib/context";
import { readSettings } from "@/lib/settings";
import type { Terms } from "../contract";
import { readPrizes } from "../month/prizes";

/** What points are given for now, and what places win. Open to everybody. */
export async function readTerms(ctx: Context): Promise<Terms> {
  const settings = await readSettings(ctx.db, [
    "season.points_attempt",
    "season.points_turn",
    "season.points_referral",
    "season.points_achievement",
    "season.turns_a_day",
    "season.prizes",
    "season.prizes_peaceful",
  ]);
  return {
    worth: {
      attempt: settings["season.points_attempt"],
      turn: settings["season.points_turn"],
      referral: settings["season.points_referral"],
      achievement: settings["season.points_achievement"],
    },
    turnsADay: settings["season.turns_a_day"],
    prizes: {
      open: readPrizes(settings["season.prizes"]),
      peaceful: readPrizes(settings["season.prizes_peaceful"]),
    },
  };
}
