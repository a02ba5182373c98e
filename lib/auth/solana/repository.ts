import { and, asc, eq, gt, isNull, lt } from "drizzle-orm";
import type { Db } from "@/db/client";
import { authNonce, authWallet } from "@/db/schema/auth";
import type { Tx } from "@/db/transaction";
import type { Id } from "@/lib/core/id";

export type NonceRow = typeof authNonce.$inferSelect;
export type WalletRow = typeof authWallet.$inferSelect;

export async function insertNonce(db: Db, row: typeof authNonce.$inferInsert): Promise<void> {
  await db.insert(authNonce).values(row);
}

export async function nonce(db: Db, value: string): Promise<NonceRow | undefined> {
  const [row] = await db.select().from(authNonce).where(eq(authNonce.nonce, value));
  return row;
}

/** Uses a nonce up. One statement: of two callers, one gets true. */
export async function consumeNonce(tx: Tx, value: string, now: Date): Promise<boolean> {
  const rows = await tx
    .update(authNonce)
    .set({ usedAt: now })
    .where(and(eq(authNonce.nonce, value), isNull(authNonce.usedAt), gt(authNonce.expiresAt, now)))
    .returning({ nonce: authNonce.nonce });
  return rows.length > 0;
}

export async function removeNonces(db: Db, before: Date): Promise<void> {
  await db.delete(authNonce).where(lt(authNonce.expiresAt, before));
}

/** False when the wallet belongs to somebody already, also in a commit under way. */
export async function insertWallet(tx: Tx, row: WalletRow): Promise<boolean> {
  const rows = await tx
    .insert(authWallet)
    .values(row)
    .onConflictDoNothing({ target: authWallet.address })
    .returning({ address: authWallet.address });
  return rows.length > 0;
}

export async function walletAt(db: Db | Tx, address: string): Promise<WalletRow | undefined> {
  const [row] = await db.select().from(authWallet).where(eq(authWallet.address, address));
  return row;
}

export async function walletsOf(db: Db | Tx, userId: Id<"user">): Promise<WalletRow[]> {
  return db
    .select()
    .from(authWallet)
    .where(eq(authWallet.userId, userId))
    .orderBy(asc(authWallet.linkedAt));
}

export async function deleteWallet(tx: Tx, userId: Id<"user">, address: string): Promise<boolean> {
  const rows = await tx
    .delete(authWallet)
    .where(and(eq(authWallet.userId, userId), eq(authWallet.address, address)))
    .returning({ address: authWallet.address });
  return rows.length > 0;
}

export async function deleteWallets(tx: Tx, userId: Id<"user">): Promise<void> {
  await tx.delete(authWallet).where(eq(authWallet.userId, userId));
}
