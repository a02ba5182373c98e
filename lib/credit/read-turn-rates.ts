import type { Db } from "@/db/client";
import type { Tx } from "@/db/transaction";
import { readSettings } from "@/lib/settings";
import type { TurnRates } from "./contract";

/** What tokens cost now: for `priceOfTurn`. */
export async function readTurnRates(source: Db | Tx): Promise<TurnRates> {
  const set = await readSettings(source, ["credit.per_thousand_tokens", "credit.turn_least"]);
  return {
    perThousandTokens: BigInt(set["credit.per_thousand_tokens"]),
    least: BigInt(set["credit.turn_least"]),
  };
}
