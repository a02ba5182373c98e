import type { Db } from "@/db/client";
import type { Tx } from "@/db/transaction";
import type { Context } from "@/lib/context";
import { configOn } from "./addresses";
import { stakedBy } from "./repository";
import { discountOf as tierOf } from "./rules";

/**
 * Basis points off each attempt that this wallet pays for, by what it stakes under all locks together. Only
 * what is final on the chain counts; without a chain nothing is staked.
 */
export async function discountOf(
  source: Db | Tx,
  { chain }: Pick<Context, "chain">,
  wallet: string,
): Promise<number> {
  return chain ? tierOf(await stakedBy(source, configOn(chain), wallet)) : 0;
}
