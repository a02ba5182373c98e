import { transact } from "@/db/transaction";
import { type Context, requireSystem } from "@/lib/context";
import { openAccount } from "@/lib/ledger";
import { chainBuyback, chainOperations, chainSource } from "../onchain/accounts";
import { buyback, carry, mint, operations } from "./accounts";

/** Opens the product's own accounts that rounds pay from and into. Safe to repeat. */
export async function ensureAccounts(ctx: Context): Promise<void> {
  requireSystem(ctx);
  const at = ctx.now();
  await transact(ctx.db, async (tx) => {
    await openAccount(tx, { address: mint, kind: "source", hot: true, at });
    await openAccount(tx, { address: buyback, kind: "fund", hot: true, at });
    await openAccount(tx, { address: operations, kind: "fund", hot: true, at });
    await openAccount(tx, { address: carry, kind: "fund", at });
    await openAccount(tx, { address: chainSource, kind: "source", hot: true, at });
    await openAccount(tx, { address: chainBuyback, kind: "fund", hot: true, at });
    await openAccount(tx, { address: chainOperations, kind: "fund", hot: true, at });
  });
}
