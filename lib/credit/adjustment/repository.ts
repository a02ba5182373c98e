import { and, desc, eq, lt, lte, ne, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { creditAdjustment } from "@/db/schema/credit";
import type { Tx } from "@/db/transaction";
import type { Id } from "@/lib/core/id";

export type AdjustmentRow = typeof creditAdjustment.$inferSelect;

/** The proposal of this key: the one given, or the one that had the key already. */
export async function insertAdjustment(
  tx: Tx,
  row: typeof creditAdjustment.$inferInsert,
): Promise<AdjustmentRow> {
  await tx.insert(creditAdjustment).values(row).onConflictDoNothing();
  const [found] = await tx.select().from(creditAdjustment).where(eq(creditAdjustment.key, row.key));
  if (!found) throw new Error(`There is no proposal ${row.key}.`);
  return found;
}

/** The proposal, held until commit. */
export async function lockAdjustment(
  tx: Tx,
  id: Id<"adjustment">,
): Promise<AdjustmentRow | undefined> {
  const [row] = await tx
    .select()
    .from(creditAdjustment)
    .where(eq(creditAdjustment.id, id))
    .for("no key update");
  return row;
}

export async function updateAdjustment(
  tx: Tx,
  id: Id<"adjustment">,
  change: Pick<AdjustmentRow, "state" | "decidedBy" | "decidedAt" | "decision"> &
    Partial<Pick<AdjustmentRow, "applied">>,
): Promise<void> {
  await tx.update(creditAdjustment).set(change).where(eq(creditAdjustment.id, id));
}

/** Proposals that nobody decided about in time. */
export async function expireAdjustments(db: Db, at: Date): Promise<void> {
  await db
    .update(creditAdjustment)
    .set({ state: "expired", decidedAt: at })
    .where(and(eq(creditAdjustment.state, "proposed"), lte(creditAdjustment.expiresAt, at)));
}

/** Those that wait, or those that do not, newest first; older than `before`, by id. */
export async function adjustments(
  db: Db,
  { open, before, limit }: { open: boolean; before: Id<"adjustment"> | null; limit: number },
): Promise<AdjustmentRow[]> {
  const state = open
    ? eq(creditAdjustment.state, "proposed")
    : ne(creditAdjustment.state, "proposed");
  const older = before === null ? [] : [lt(creditAdjustment.id, before)];
  return db
    .select()
    .from(creditAdjustment)
    .where(and(state, ...older))
    .orderBy(desc(creditAdjustment.id))
    .limit(limit);
}

export async function adjustmentsOf(db: Db, userId: Id<"user">): Promise<AdjustmentRow[]> {
  return db
    .select()
    .from(creditAdjustment)
    .where(eq(creditAdjustment.userId, userId))
    .orderBy(desc(creditAdjustment.id));
}

/** What was said about a person goes; what was moved stays for the books. */
export async function forgetReasons(tx: Tx, userId: Id<"user">): Promise<void> {
  await tx
    .update(creditAdjustment)
    .set({
      reason: "",
      decision: sql`case when ${creditAdjustment.decision} is null then null else '' end`,
    })
    .where(eq(creditAdjustment.userId, userId));
}
