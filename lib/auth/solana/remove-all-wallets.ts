import type { Tx } from "@/db/transaction";
import type { Id } from "@/lib/core/id";
import * as wallets from "./repository";

/** For an account whose owner has just been found to be somebody else. */
export async function removeAllWallets(tx: Tx, userId: Id<"user">): Promise<void> {
  await wallets.deleteWallets(tx, userId);
}
