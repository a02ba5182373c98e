import { asc, desc, lt, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { auditEntry } from "@/db/schema/audit";
import type { Tx } from "@/db/transaction";

export type AuditRow = typeof auditEntry.$inferSelect;

/** Makes appending a queue: the chain has one end, so there is one writer until commit. */
export async function lockChain(tx: Tx): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('audit_entry'))`);
}

export async function lastEntry(tx: Tx): Promise<AuditRow | undefined> {
  const [row] = await tx.select().from(auditEntry).orderBy(desc(auditEntry.seq)).limit(1);
  return row;
}

export async function append(tx: Tx, row: AuditRow): Promise<void> {
  await tx.insert(auditEntry).values(row);
}

export async function newestBefore(db: Db, before: number, limit: number): Promise<AuditRow[]> {
  return db
    .select()
    .from(auditEntry)
    .where(lt(auditEntry.seq, before))
    .orderBy(desc(auditEntry.seq))
    .limit(limit);
}

export async function wholeChain(db: Db): Promise<AuditRow[]> {
  return db.select().from(auditEntry).orderBy(asc(auditEntry.seq));
}
