import { and, desc, eq, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { onchainKey } from "@/db/schema/onchain";
import type { Tx } from "@/db/transaction";
import type { Role } from "../contract";

export type KeyRow = typeof onchainKey.$inferSelect;

/** Of several servers that start at once, one at a time makes keys. */
export async function lockKeys(tx: Tx): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('onchain_key'))`);
}

/** All keys that a role ever had, the newest first. */
export async function keysOf(source: Db | Tx, role: Role): Promise<KeyRow[]> {
  return source
    .select()
    .from(onchainKey)
    .where(eq(onchainKey.role, role))
    .orderBy(desc(onchainKey.createdAt));
}

export async function insertKey(tx: Tx, row: KeyRow): Promise<void> {
  await tx.insert(onchainKey).values(row).onConflictDoNothing();
}

/** The same key under another secret. */
export async function resealKey(
  tx: Tx,
  { role, address }: Pick<KeyRow, "role" | "address">,
  sealed: string,
): Promise<void> {
  await tx
    .update(onchainKey)
    .set({ sealed })
    .where(and(eq(onchainKey.role, role), eq(onchainKey.address, address)));
}
