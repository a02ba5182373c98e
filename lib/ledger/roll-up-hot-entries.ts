import { transact } from "@/db/transaction";
import { type Context, requireSystem } from "@/lib/context";
import * as ledger from "./repository";

/** Moves what hot accounts have gathered into their balances; returns the number of entries. */
export async function rollUpHotEntries(ctx: Context): Promise<number> {
  requireSystem(ctx);
  let count = 0;
  for (const address of await ledger.addressesToRollUp(ctx.db))
    count += await transact(ctx.db, (tx) => ledger.rollUp(tx, address));
  return count;
}
