import type { Db } from "@/db/client";
import type { Tx } from "@/db/transaction";
import { readSettings } from "@/lib/settings";
import type { BuybackTerms } from "../rules";

/** When a buyback begins, and how bad its price may be. */
export async function readTerms(
  source: Db | Tx,
): Promise<BuybackTerms & { enabled: boolean; slippage: number }> {
  const set = await readSettings(source, [
    "token.buyback_enabled",
    "token.buyback_threshold",
    "token.buyback_daily",
    "token.buyback_least",
    "token.slippage",
  ]);
  return {
    enabled: set["token.buyback_enabled"],
    threshold: BigInt(set["token.buyback_threshold"]),
    daily: set["token.buyback_daily"],
    least: BigInt(set["token.buyback_least"]),
    slippage: set["token.slippage"],
  };
}
