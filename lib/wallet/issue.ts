import type { Tx } from "@/db/transaction";
import type { Context } from "@/lib/context";
import type { Id } from "@/lib/core/id";
import { openAccount, postTransfers } from "@/lib/ledger";
import { MINT, walletAddress } from "./address";

/**
 * Issues play money to a person, once per key. False when this key has issued before.
 * The wallet must be open.
 */
export async function issue(
  tx: Tx,
  ctx: Context,
  grant: { userId: Id<"user">; key: string; code: string; amount: bigint },
): Promise<boolean> {
  const { userId, key, code, amount } = grant;
  const at = ctx.now();
  await openAccount(tx, { address: MINT, kind: "source", hot: true, at });
  const { replayed } = await postTransfers(tx, {
    key,
    code,
    legs: [{ op: "transfer", debit: MINT, credit: walletAddress(userId), amount }],
    at,
  });
  return !replayed;
}
