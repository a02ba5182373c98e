import type { Db } from "@/db/client";
import type { Tx } from "@/db/transaction";
import { sumSpent } from "./repository";

/** Micro-USDC that buybacks have taken out of the fund. */
export function spentOnBuybacks(source: Db | Tx): Promise<bigint> {
  return sumSpent(source);
}
