import { desc, eq } from "drizzle-orm";
import type { Db } from "@/db/client";
import { authConsent } from "@/db/schema/auth";
import type { Tx } from "@/db/transaction";
import type { Id } from "@/lib/core/id";

export type ConsentRow = typeof authConsent.$inferSelect;

/** What was agreed to stays as it was the first time. */
export async function insertConsents(tx: Tx, rows: ConsentRow[]): Promise<void> {
  await tx.insert(authConsent).values(rows).onConflictDoNothing();
}

export async function consentsOf(db: Db, userId: Id<"user">): Promise<ConsentRow[]> {
  return db
    .select()
    .from(authConsent)
    .where(eq(authConsent.userId, userId))
    .orderBy(desc(authConsent.at), authConsent.document);
}

export async function deleteConsents(tx: Tx, userId: Id<"user">): Promise<void> {
  await tx.delete(authConsent).where(eq(authConsent.userId, userId));
}
