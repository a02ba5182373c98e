import { and, asc, desc, eq, inArray, isNull, ne, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { companionMatter } from "@/db/schema/companion";
import type { Tx } from "@/db/transaction";
import type { Id } from "@/lib/core/id";

export type MatterRow = typeof companionMatter.$inferSelect;

/** False where the same person has the same kind of matter open already. */
export async function insertMatter(
  tx: Tx,
  row: typeof companionMatter.$inferInsert,
): Promise<boolean> {
  const rows = await tx
    .insert(companionMatter)
    .values(row)
    .onConflictDoNothing()
    .returning({ id: companionMatter.id });
  return rows.length > 0;
}

export async function lockMatter(tx: Tx, id: Id<"matter">): Promise<MatterRow | undefined> {
  const [row] = await tx
    .select()
    .from(companionMatter)
    .where(eq(companionMatter.id, id))
    .for("update");
  return row;
}

export async function matterById(db: Db | Tx, id: Id<"matter">): Promise<MatterRow | undefined> {
  const [row] = await db.select().from(companionMatter).where(eq(companionMatter.id, id));
  return row;
}

export async function updateMatter(
  tx: Tx,
  id: Id<"matter">,
  change: Partial<typeof companionMatter.$inferInsert>,
): Promise<void> {
  await tx.update(companionMatter).set(change).where(eq(companionMatter.id, id));
}

/** What waits, the longest waiting first. */
export async function openMatters(db: Db, limit: number): Promise<MatterRow[]> {
  return db
    .select()
    .from(companionMatter)
    .where(isNull(companionMatter.decidedAt))
    .orderBy(asc(companionMatter.openedAt))
    .limit(limit);
}

/** What was decided, newest first. */
export async function decidedMatters(db: Db, limit: number): Promise<MatterRow[]> {
  return db
    .select()
    .from(companionMatter)
    .where(ne(companionMatter.outcome, "allowed"))
    .orderBy(desc(companionMatter.decidedAt))
    .limit(limit);
}

/** The newest look at each of these companions that was not only a report. */
export async function lastLooks(
  db: Db | Tx,
  ids: readonly Id<"companion">[],
): Promise<Map<Id<"companion">, MatterRow>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select()
    .from(companionMatter)
    .where(inArray(companionMatter.companionId, [...ids]))
    .orderBy(
      asc(companionMatter.openedAt),
      sql`${companionMatter.decidedAt} asc nulls last`,
      asc(companionMatter.id),
    );
  const looks = rows.filter((row) => row.kind !== "report" || row.outcome === "blocked");
  return new Map(looks.map((row) => [row.companionId, row]));
}

/** What waits of a companion, of some kinds. */
export async function closeOpen(
  tx: Tx,
  companionId: Id<"companion">,
  kinds: readonly MatterRow["kind"][],
  change: Partial<typeof companionMatter.$inferInsert>,
): Promise<void> {
  await tx
    .update(companionMatter)
    .set(change)
    .where(
      and(
        eq(companionMatter.companionId, companionId),
        inArray(companionMatter.kind, [...kinds]),
        isNull(companionMatter.decidedAt),
      ),
    );
}
