import type { Db } from "@/db/client";
import type { Tx } from "@/db/transaction";
import { AppError } from "@/lib/core/errors";
import type { Address, Balance } from "./contract";
import * as ledger from "./repository";

/** @throws not_found `ledger.no_account` when the account was never opened. */
export async function balanceOf(source: Db | Tx, address: Address): Promise<Balance> {
  const balance = (await ledger.balances(source, [address])).get(address);
  if (!balance) throw new AppError("not_found", "ledger.no_account", "No such account.");
  return balance;
}

/**
 * Balances of those of these accounts that are open, all of the same instant. Addresses may also be
 * a query for them.
 */
export function balancesOf(
  source: Db | Tx,
  addresses: ledger.Addresses,
): Promise<Map<Address, Balance>> {
  return ledger.balances(source, addresses);
}
