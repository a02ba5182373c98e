import { eq } from "drizzle-orm";
import type { Db } from "@/db/client";
import { authPayoutWallet } from "@/db/schema/auth";
import type { Tx } from "@/db/transaction";
import type { Id } from "@/lib/core/id";
import type { PayoutWallet } from "./rules";

export async function payoutWalletOf(
  db: Db | Tx,
  userId: Id<"user">,
): Promise<PayoutWallet | undefined> {
  const [row] = await db.select().from(authPayoutWallet).where(eq(authPayoutWallet.userId, userId));
  return row;
}

export async function putPayoutWallet(
  tx: Tx,
  userId: Id<"user">,
  wallet: PayoutWallet,
): Promise<void> {
  await tx
    .insert(authPayoutWallet)
    .values({ userId, ...wallet })
    .onConflictDoUpdate({ target: authPayoutWallet.userId, set: wallet });
}

export async function deletePayoutWallet(tx: Tx, userId: Id<"user">): Promise<void> {
  await tx.delete(authPayoutWallet).where(eq(authPayoutWallet.userId, userId));
}
