import { and, desc, eq, lte, max, min, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { practiceAttempt, practiceSeal } from "@/db/schema/practice";
import type { Tx } from "@/db/transaction";
import type { Id } from "@/lib/core/id";

export type AttemptRow = typeof practiceAttempt.$inferSelect;
export type Progress = { slug: string; refusals: number; beatenAt: Date | null };

/** The seal of a training guardian: whoever asks first makes it, for good. */
export async function ensureSeal(
  db: Db | Tx,
  row: typeof practiceSeal.$inferInsert,
): Promise<string> {
  const known = await sealOf(db, row.slug);
  if (known) return known;
  await db.insert(practiceSeal).values(row).onConflictDoNothing();
  return (await sealOf(db, row.slug)) ?? row.seal;
}

async function sealOf(db: Db | Tx, slug: string): Promise<string | undefined> {
  const [row] = await db.select().from(practiceSeal).where(eq(practiceSeal.slug, slug));
  return row?.seal;
}

/** How far somebody has come, by guardian. */
export async function progressOf(
  db: Db | Tx,
  userId: Id<"user">,
  slug?: string,
): Promise<Progress[]> {
  return db
    .select({
      slug: practiceAttempt.slug,
      refusals: sql<number>`count(*) filter (where ${practiceAttempt.state} = 'rejected')`.mapWith(
        Number,
      ),
      beatenAt: min(
        sql<Date>`case when ${practiceAttempt.state} = 'won' then ${practiceAttempt.judgedAt} end`,
      ).mapWith(practiceAttempt.judgedAt),
    })
    .from(practiceAttempt)
    .where(
      and(
        eq(practiceAttempt.userId, userId),
        slug === undefined ? undefined : eq(practiceAttempt.slug, slug),
      ),
    )
    .groupBy(practiceAttempt.slug);
}

/** Somebody's messages to one guardian, newest first. */
export async function attemptsOf(
  db: Db,
  userId: Id<"user">,
  slug: string,
  limit: number,
): Promise<AttemptRow[]> {
  return db
    .select()
    .from(practiceAttempt)
    .where(and(eq(practiceAttempt.userId, userId), eq(practiceAttempt.slug, slug)))
    .orderBy(desc(practiceAttempt.number))
    .limit(limit);
}

export async function nextNumber(tx: Tx, userId: Id<"user">, slug: string): Promise<number> {
  const [row] = await tx
    .select({ last: max(practiceAttempt.number) })
    .from(practiceAttempt)
    .where(and(eq(practiceAttempt.userId, userId), eq(practiceAttempt.slug, slug)));
  return (row?.last ?? 0) + 1;
}

export async function insertAttempt(
  tx: Tx,
  row: typeof practiceAttempt.$inferInsert,
): Promise<AttemptRow> {
  const [inserted] = await tx.insert(practiceAttempt).values(row).returning();
  if (!inserted) throw new Error("an insert returns its row");
  return inserted;
}

/** Ends what somebody's judge left behind. */
export async function voidOverdue(
  tx: Tx,
  { userId, slug, now }: { userId: Id<"user">; slug: string; now: Date },
): Promise<void> {
  await tx
    .update(practiceAttempt)
    .set({ state: "voided", voidReason: "practice.interrupted", judgedAt: now })
    .where(
      and(
        eq(practiceAttempt.userId, userId),
        eq(practiceAttempt.slug, slug),
        eq(practiceAttempt.state, "judging"),
        lte(practiceAttempt.deadlineAt, now),
      ),
    );
}

/** Keeps an outcome, unless the message has one already. Returns the message as it is then. */
export async function keepOutcome(
  db: Db,
  id: Id<"practice">,
  outcome: Partial<typeof practiceAttempt.$inferInsert>,
): Promise<AttemptRow | undefined> {
  const [kept] = await db
    .update(practiceAttempt)
    .set(outcome)
    .where(and(eq(practiceAttempt.id, id), eq(practiceAttempt.state, "judging")))
    .returning();
  if (kept) return kept;
  const [row] = await db.select().from(practiceAttempt).where(eq(practiceAttempt.id, id));
  return row;
}

export async function everyAttemptOf(db: Db, userId: Id<"user">): Promise<AttemptRow[]> {
  return db
    .select()
    .from(practiceAttempt)
    .where(eq(practiceAttempt.userId, userId))
    .orderBy(desc(practiceAttempt.id));
}

export async function deleteAttemptsOf(tx: Tx, userId: Id<"user">): Promise<void> {
  await tx.delete(practiceAttempt).where(eq(practiceAttempt.userId, userId));
}
