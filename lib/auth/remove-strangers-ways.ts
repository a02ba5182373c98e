import type { Tx } from "@/db/transaction";
import type { Id } from "@/lib/core/id";
import { deleteAllLinked } from "./oauth/repository";
import { deletePasskeys } from "./passkey/repository";
import { deletePayoutWallet } from "./payout/repository";
import { deletePin } from "./pin/repository";
import { deleteTotp } from "./totp/repository";

/** Every way in and proof but password and wallets, of an account that a stranger may have set up. */
export async function removeStrangersWays(tx: Tx, userId: Id<"user">): Promise<void> {
  await deleteAllLinked(tx, userId);
  await deletePasskeys(tx, userId);
  await deletePayoutWallet(tx, userId);
  await deletePin(tx, userId);
  await deleteTotp(tx, userId);
}
