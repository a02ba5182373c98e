import { and, asc, eq, isNull, lte } from "drizzle-orm";
import type { Db } from "@/db/client";
import { accountRemoval } from "@/db/schema/account";
import type { Tx } from "@/db/transaction";
import type { Id } from "@/lib/core/id";

export type RemovalRow = typeof accountRemoval.$inferSelect;

const waiting = isNull(accountRemoval.doneAt);

export async function removalOf(db: Db | Tx, userId: Id<"user">): Promise<RemovalRow | undefined> {
  const [row] = await db
    .select()
    .from(accountRemoval)
    .where(and(eq(accountRemoval.userId, userId), waiting));
  return row;
}

/** The first request counts: asking again does not put it off. */
export async function insertRemoval(
  tx: Tx,
  row: typeof accountRemoval.$inferInsert,
): Promise<boolean> {
  const rows = await tx
    .insert(accountRemoval)
    .values(row)
    .onConflictDoNothing()
    .returning({ userId: accountRemoval.userId });
  return rows.length > 0;
}

export async function deleteRemoval(tx: Tx, userId: Id<"user">): Promise<boolean> {
  const rows = await tx
    .delete(accountRemoval)
    .where(and(eq(accountRemoval.userId, userId), waiting))
    .returning({ userId: accountRemoval.userId });
  return rows.length > 0;
}

/** The removal, held until commit, where it is due and nobody has done it. */
export async function lockDue(
  tx: Tx,
  userId: Id<"user">,
  now: Date,
): Promise<RemovalRow | undefined> {
  const [row] = await tx
    .select()
    .from(accountRemoval)
    .where(and(eq(accountRemoval.userId, userId), waiting, lte(accountRemoval.dueAt, now)))
    .for("no key update");
  return row;
}

export async function dueRemovals(db: Db, now: Date, limit: number): Promise<Id<"user">[]> {
  const rows = await db
    .select({ userId: accountRemoval.userId })
    .from(accountRemoval)
    .where(and(waiting, lte(accountRemoval.dueAt, now)))
    .orderBy(asc(accountRemoval.dueAt))
    .limit(limit);
  return rows.map(({ userId }) => userId);
}

export async function markRemoved(tx: Tx, userId: Id<"user">, doneAt: Date): Promise<void> {
  await tx.update(accountRemoval).set({ doneAt }).where(eq(accountRemoval.userId, userId));
}
