import type { Db } from "@/db/client";
import type { Tx } from "@/db/transaction";
import { balancesOf } from "@/lib/ledger";
import { fund } from "./names";

/** Micro-USD that the chain's rounds brought for buying back; nothing before the first of them. */
export async function readFund(source: Db | Tx): Promise<bigint> {
  return (await balancesOf(source, [fund])).get(fund)?.available ?? 0n;
}
