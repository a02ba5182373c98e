import type { Context } from "@/lib/context";
import { env } from "@/lib/env";
import { readSettings } from "@/lib/settings";
import type { PlayMoneyTerms } from "./contract";

/** How much play money there is to start with and to refill; null where money is real. Open to everybody. */
export async function readPlayMoney(ctx: Context): Promise<PlayMoneyTerms | null> {
  if (env().REAL_MONEY) return null;
  const set = await readSettings(ctx.db, [
    "play.signup",
    "play.guest",
    "play.refill_below",
    "play.refill_to",
  ]);
  const more = BigInt(set["play.signup"]) - BigInt(set["play.guest"]);
  return {
    account: set["play.signup"],
    guest: set["play.guest"],
    upgrade: String(more > 0n ? more : 0n),
    refillBelow: set["play.refill_below"],
    refillTo: set["play.refill_to"],
  };
}
