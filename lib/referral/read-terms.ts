import type { Db } from "@/db/client";
import type { Tx } from "@/db/transaction";
import { readSettings } from "@/lib/settings";
import type { ReferralTerms } from "./contract";

/** What is asked of whoever was invited, and given for it. */
export async function readTerms(source: Db | Tx): Promise<ReferralTerms> {
  const settings = await readSettings(source, [
    "referral.days",
    "referral.attempts",
    "referral.turns",
    "referral.tokens",
    "season.points_referral",
  ]);
  return {
    days: settings["referral.days"],
    attempts: settings["referral.attempts"],
    turns: settings["referral.turns"],
    tokens: settings["referral.tokens"],
    points: settings["season.points_referral"],
  };
}
