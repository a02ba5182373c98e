import type { Tx } from "@/db/transaction";
import { AppError } from "@/lib/core/errors";
import type { Id } from "@/lib/core/id";
import { env } from "@/lib/env";
import { balanceOf, postTransfers } from "@/lib/ledger";
import { MINT, walletAddress } from "./address";
import * as wallets from "./repository";

/**
 * Gives somebody's play money back to where it came from, and forgets where their payouts went. The
 * ledger stays as it is, under an id that belongs to nobody any more. A step of deleting an account.
 * @throws conflict `wallet.money_left` for real money, `wallet.money_held` for any that is held
 */
export async function forgetPerson(
  tx: Tx,
  { userId, at }: { userId: Id<"user">; at: Date },
): Promise<void> {
  const wallet = walletAddress(userId);
  const { available, held } = await balanceOf(tx, wallet);
  if (held > 0n) throw new AppError("conflict", "wallet.money_held", "Some of your money is held.");
  if (available > 0n && env().REAL_MONEY)
    throw new AppError("conflict", "wallet.money_left", "Have your money paid out first.");
  if (available > 0n)
    await postTransfers(tx, {
      key: `play.burned:${userId}`,
      code: "play.burned",
      legs: [{ op: "transfer", debit: wallet, credit: MINT, amount: available }],
      at,
    });
  await wallets.forgetPayouts(tx, userId);
}
