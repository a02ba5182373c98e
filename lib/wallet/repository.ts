import { and, eq, sum } from "drizzle-orm";
import type { Db } from "@/db/client";
import { walletPayout, walletRefill } from "@/db/schema/wallet";
import type { Tx } from "@/db/transaction";
import type { Id } from "@/lib/core/id";

export async function hasRefilled(
  source: Db | Tx,
  userId: Id<"user">,
  day: string,
): Promise<boolean> {
  const rows = await source
    .select({ day: walletRefill.day })
    .from(walletRefill)
    .where(and(eq(walletRefill.userId, userId), eq(walletRefill.day, day)));
  return rows.length > 0;
}

export async function insertRefill(tx: Tx, row: typeof walletRefill.$inferInsert): Promise<void> {
  await tx.insert(walletRefill).values(row);
}

export async function insertPayout(tx: Tx, row: typeof walletPayout.$inferInsert): Promise<void> {
  await tx.insert(walletPayout).values(row);
}

/** All that somebody has had paid out or asked to, in micro-USD. */
export async function paidOut(source: Db | Tx, userId: Id<"user">): Promise<bigint> {
  const [row] = await source
    .select({ paid: sum(walletPayout.amount) })
    .from(walletPayout)
    .where(eq(walletPayout.userId, userId));
  return BigInt(row?.paid ?? 0);
}

export async function refillsOf(db: Db, userId: Id<"user">) {
  return db.select().from(walletRefill).where(eq(walletRefill.userId, userId));
}

export async function payoutsOf(db: Db, userId: Id<"user">) {
  return db.select().from(walletPayout).where(eq(walletPayout.userId, userId));
}

/** Where somebody's money went. How much it was stays. */
export async function forgetPayouts(tx: Tx, userId: Id<"user">): Promise<void> {
  await tx.update(walletPayout).set({ address: null }).where(eq(walletPayout.userId, userId));
}
