import type { Context } from "@/lib/context";
import type { TransactionView } from "./contract";
import * as onchain from "./repository";

/** What is known of a transaction; null where nothing is. Open to everybody, as the chain is. */
export async function readTransaction(
  ctx: Context,
  signature: string,
): Promise<TransactionView | null> {
  const row = await onchain.transactionBy(ctx.db, signature);
  if (!row) return null;
  const { state, slot, error } = row;
  return { signature, state: error && state !== "orphaned" ? "failed" : state, slot, error };
}
