import { and, asc, count, desc, eq, isNotNull, isNull, lt, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { moderationCase, moderationHelp } from "@/db/schema/moderation";
import type { Tx } from "@/db/transaction";
import type { Id } from "@/lib/core/id";

export type CaseRow = typeof moderationCase.$inferSelect;

/** Nothing where the same request left its case before. */
export async function insertCase(tx: Tx, row: typeof moderationCase.$inferInsert): Promise<void> {
  await tx.insert(moderationCase).values(row).onConflictDoNothing();
}

/** The newest first: those that wait, or all of them. */
export async function newestCases(
  db: Db,
  { before, limit, onlyOpen }: { before: string | null; limit: number; onlyOpen: boolean },
): Promise<CaseRow[]> {
  return db
    .select()
    .from(moderationCase)
    .where(
      and(
        before === null ? undefined : lt(moderationCase.id, before as Id<"case">),
        onlyOpen ? isNull(moderationCase.decidedAt) : undefined,
      ),
    )
    .orderBy(desc(moderationCase.id))
    .limit(limit);
}

export async function lockCase(tx: Tx, id: Id<"case">): Promise<CaseRow | undefined> {
  const [row] = await tx
    .select()
    .from(moderationCase)
    .where(eq(moderationCase.id, id))
    .for("update");
  return row;
}

/** What was refused of one person's, the newest first. */
export async function refusalsOf(
  db: Db,
  userId: Id<"user">,
  { before, limit }: { before: string | null; limit: number },
): Promise<CaseRow[]> {
  return db
    .select()
    .from(moderationCase)
    .where(
      and(
        eq(moderationCase.userId, userId),
        eq(moderationCase.outcome, "block"),
        before === null ? undefined : lt(moderationCase.id, before as Id<"case">),
      ),
    )
    .orderBy(desc(moderationCase.id))
    .limit(limit);
}

/** Whether these very words of this person were refused and found harmless on an appeal. */
export async function hasClearedWords(
  db: Db | Tx,
  userId: Id<"user">,
  message: string,
): Promise<boolean> {
  const found = await db
    .select({ id: moderationCase.id })
    .from(moderationCase)
    .where(
      and(
        eq(moderationCase.userId, userId),
        eq(moderationCase.outcome, "block"),
        eq(moderationCase.decision, "cleared"),
        isNotNull(moderationCase.appealedAt),
        eq(moderationCase.message, message),
      ),
    )
    .limit(1);
  return found.length > 0;
}

/** The cases stay, with what was judged and decided about them. */
export async function eraseMessages(
  tx: Tx,
  { place, subject }: { place: string; subject: string },
): Promise<void> {
  await tx
    .update(moderationCase)
    .set({ message: "" })
    .where(and(eq(moderationCase.place, place), eq(moderationCase.subject, subject)));
}

export async function updateCase(
  tx: Tx,
  id: Id<"case">,
  change: Partial<typeof moderationCase.$inferInsert>,
): Promise<void> {
  await tx.update(moderationCase).set(change).where(eq(moderationCase.id, id));
}

/** Counts one more offer of help. */
export async function countHelp(tx: Tx, month: string, place: string): Promise<void> {
  await tx
    .insert(moderationHelp)
    .values({ month, place, count: 1 })
    .onConflictDoUpdate({
      target: [moderationHelp.month, moderationHelp.place],
      set: { count: sql`${moderationHelp.count} + 1` },
    });
}

/** Offers of help by year and place. */
export async function helpByYear(
  db: Db,
): Promise<{ year: string; place: string; count: number }[]> {
  const year = sql<string>`left(${moderationHelp.month}, 4)`;
  return db
    .select({
      year,
      place: moderationHelp.place,
      count: sql`sum(${moderationHelp.count})`.mapWith(Number),
    })
    .from(moderationHelp)
    .groupBy(year, moderationHelp.place)
    .orderBy(desc(year), asc(moderationHelp.place));
}

/** Refusals by year, how many were appealed, and how many of those were wrong. */
export async function refusalsByYear(
  db: Db,
): Promise<{ year: string; refused: number; appealed: number; upheld: number }[]> {
  const year = sql<string>`to_char(${moderationCase.at} at time zone 'UTC', 'YYYY')`;
  const upheld = sql`count(*) filter (where ${moderationCase.appealedAt} is not null and ${moderationCase.decision} = 'cleared')`;
  return db
    .select({
      year,
      refused: count(),
      appealed: count(moderationCase.appealedAt),
      upheld: upheld.mapWith(Number),
    })
    .from(moderationCase)
    .where(eq(moderationCase.outcome, "block"))
    .groupBy(year)
    .orderBy(desc(year));
}

export async function casesOf(db: Db, userId: Id<"user">): Promise<CaseRow[]> {
  return db
    .select()
    .from(moderationCase)
    .where(eq(moderationCase.userId, userId))
    .orderBy(desc(moderationCase.id));
}

export async function eraseCasesOf(tx: Tx, userId: Id<"user">): Promise<void> {
  await tx
    .update(moderationCase)
    .set({ message: "", appeal: null, decisionReason: null })
    .where(eq(moderationCase.userId, userId));
}
