import type { Db } from "@/db/client";
import type { Tx } from "@/db/transaction";
import { readSettings } from "@/lib/settings";
import { rehearsedSettings } from "@/lib/settings/contract";
import type { HeistTerms } from "./contract";

const keys = [
  ...rehearsedSettings,
  "heist.enabled",
  "heist.peaceful_days",
  "heist.shield_chance",
  "heist.shield_hours",
] as const;

type HeistSet = {
  enabled: boolean;
  peacefulDays: number;
  /** What a shield raised now would be. */
  shield: { chance: number; hours: number };
  terms: HeistTerms;
};

/** The terms in force, and whether there are heists at all. */
export async function readTerms(source: Db | Tx): Promise<HeistSet> {
  const set = await readSettings(source, keys);
  return {
    enabled: set["heist.enabled"],
    peacefulDays: set["heist.peaceful_days"],
    shield: { chance: set["heist.shield_chance"], hours: set["heist.shield_hours"] },
    terms: {
      stealPercentage: set["heist.steal_percentage"],
      stealMax: set["heist.steal_max"],
      targetMinPoints: set["heist.target_min_points"],
      cooldownHours: set["heist.cooldown_hours"],
      protectionHours: set["heist.target_cooldown_hours"],
      lossCapPercentage: set["heist.loss_cap_percentage"],
      counterHours: set["heist.counter_hours"],
      newcomerDays: set["heist.newcomer_days"],
      bracketPercentage: set["heist.bracket_percentage"],
      swordPercentage: set["heist.sword_percentage"],
      hammerPoints: set["heist.hammer_points"],
    },
  };
}
