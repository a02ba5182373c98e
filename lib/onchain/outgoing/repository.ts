import { and, asc, eq, inArray, lte, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { onchainOutgoing } from "@/db/schema/onchain";
import type { Tx } from "@/db/transaction";

export type OutgoingRow = typeof onchainOutgoing.$inferSelect;
const open = inArray(onchainOutgoing.state, ["planned", "sent", "confirmed"]);

/** False when it was planned before. */
export async function insertOutgoing(
  tx: Tx,
  row: typeof onchainOutgoing.$inferInsert,
): Promise<boolean> {
  const rows = await tx
    .insert(onchainOutgoing)
    .values(row)
    .onConflictDoNothing()
    .returning({ key: onchainOutgoing.key });
  return rows.length > 0;
}

export async function outgoingByKey(
  source: Db | Tx,
  key: string,
): Promise<OutgoingRow | undefined> {
  const [row] = await source.select().from(onchainOutgoing).where(eq(onchainOutgoing.key, key));
  return row;
}

/** What is to be sent or looked after now, the oldest first. */
export async function dueOutgoing(db: Db, now: Date, limit: number): Promise<OutgoingRow[]> {
  return db
    .select()
    .from(onchainOutgoing)
    .where(and(open, lte(onchainOutgoing.dueAt, now)))
    .orderBy(asc(onchainOutgoing.plannedAt), asc(onchainOutgoing.key))
    .limit(limit);
}

/** Changes one that is still in the state in which it was read; false where it is not. */
export async function changeOutgoing(
  source: Db | Tx,
  { key, state, signature }: Pick<OutgoingRow, "key" | "state" | "signature">,
  change: Partial<typeof onchainOutgoing.$inferInsert>,
): Promise<boolean> {
  const rows = await source
    .update(onchainOutgoing)
    .set(change)
    .where(
      and(
        eq(onchainOutgoing.key, key),
        eq(onchainOutgoing.state, state),
        sql`${onchainOutgoing.signature} is not distinct from ${signature}`,
      ),
    )
    .returning({ key: onchainOutgoing.key });
  return rows.length > 0;
}

/** Puts one off that is not done, whatever has become of it meanwhile. */
export async function delayOutgoing(
  db: Db,
  key: string,
  change: { error: string; dueAt: Date },
): Promise<void> {
  await db
    .update(onchainOutgoing)
    .set(change)
    .where(and(eq(onchainOutgoing.key, key), open));
}
