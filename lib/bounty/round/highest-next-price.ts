import type { Db } from "@/db/client";
import type { Tx } from "@/db/transaction";
import { isOnChain } from "../onchain/chain-round";
import * as bounty from "../repository";
import { priceAt } from "../rules";

/** The dearest next price among the house's open rounds for play money, in micro-USD; 0 when none is open. */
export async function highestNextPrice(db: Db | Tx): Promise<bigint> {
  const open = await bounty.roundsInStates(db, ["open", "paused"]);
  return open
    .filter((round) => round.ownerId === null && !isOnChain(round))
    .map((round) => priceAt(round.rules.fee, round.judgedCount))
    .reduce((highest, price) => (price > highest ? price : highest), 0n);
}
