import { desc, eq, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { signingKey } from "@/db/schema/signing";
import type { Tx } from "@/db/transaction";

export type KeyRow = typeof signingKey.$inferSelect;

/** Of several servers that start at once, one at a time makes a key. */
export async function lockKeys(tx: Tx): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('signing_key'))`);
}

/** All keys, the newest first. */
export async function allKeys(source: Db | Tx): Promise<KeyRow[]> {
  return source.select().from(signingKey).orderBy(desc(signingKey.createdAt));
}

export async function insertKey(tx: Tx, row: KeyRow): Promise<void> {
  await tx.insert(signingKey).values(row).onConflictDoNothing();
}

/** The same key under another secret. */
export async function resealKey(tx: Tx, publicKey: string, sealed: string): Promise<void> {
  await tx.update(signingKey).set({ sealed }).where(eq(signingKey.publicKey, publicKey));
}
