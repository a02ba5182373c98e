import { and, asc, count, desc, eq, isNotNull, isNull, lt, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { dispute } from "@/db/schema/dispute";
import type { Tx } from "@/db/transaction";
import { AppError } from "@/lib/core/errors";
import type { Id } from "@/lib/core/id";

export type DisputeRow = typeof dispute.$inferSelect;

/** What is disputed: an attempt, or a round as a whole. */
export type Matter = { roundId: Id<"round">; attemptId: Id<"attempt"> | null };

/** False when the same person has the same dispute open, also in a commit under way. */
export async function insertDispute(tx: Tx, row: typeof dispute.$inferInsert): Promise<boolean> {
  const rows = await tx
    .insert(dispute)
    .values(row)
    .onConflictDoNothing()
    .returning({ id: dispute.id });
  return rows.length > 0;
}

export async function disputeById(db: Db | Tx, id: Id<"dispute">): Promise<DisputeRow> {
  const [row] = await db.select().from(dispute).where(eq(dispute.id, id));
  if (!row) throw new AppError("not_found", "dispute.not_found", "There is no such dispute.");
  return row;
}

/** Answers a dispute that is open. One statement: of two answers, one is given. */
export async function answerOnce(
  tx: Tx,
  id: Id<"dispute">,
  answer: Pick<DisputeRow, "answeredAt" | "answeredBy" | "outcome" | "answer" | "refunded">,
): Promise<boolean> {
  const rows = await tx
    .update(dispute)
    .set(answer)
    .where(and(eq(dispute.id, id), isNull(dispute.answeredAt)))
    .returning({ id: dispute.id });
  return rows.length > 0;
}

const about = ({ roundId, attemptId }: Matter) =>
  and(
    eq(dispute.roundId, roundId),
    attemptId ? eq(dispute.attemptId, attemptId) : isNull(dispute.attemptId),
  );

export async function disputesAbout(db: Db, matter: Matter): Promise<DisputeRow[]> {
  return db.select().from(dispute).where(about(matter)).orderBy(asc(dispute.id)).limit(100);
}

export async function hasOpen(db: Db | Tx, userId: Id<"user">, matter: Matter): Promise<boolean> {
  const rows = await db
    .select({ id: dispute.id })
    .from(dispute)
    .where(and(about(matter), eq(dispute.userId, userId), isNull(dispute.answeredAt)));
  return rows.length > 0;
}

/** The longest waiting first. */
export async function openDisputes(db: Db, limit: number): Promise<DisputeRow[]> {
  return db
    .select()
    .from(dispute)
    .where(isNull(dispute.answeredAt))
    .orderBy(asc(dispute.id))
    .limit(limit);
}

/** The latest opened first. */
export async function answeredBefore(
  db: Db,
  before: Id<"dispute"> | null,
  limit: number,
): Promise<DisputeRow[]> {
  return db
    .select()
    .from(dispute)
    .where(and(isNotNull(dispute.answeredAt), before ? lt(dispute.id, before) : undefined))
    .orderBy(desc(dispute.id))
    .limit(limit);
}

export async function totals(db: Db) {
  const [row] = await db
    .select({
      opened: count(),
      upheld: sql<string>`count(*) filter (where ${dispute.outcome} = 'upheld')`,
      rejected: sql<string>`count(*) filter (where ${dispute.outcome} = 'rejected')`,
    })
    .from(dispute);
  const [upheld, rejected] = [Number(row?.upheld ?? 0), Number(row?.rejected ?? 0)];
  return { open: (row?.opened ?? 0) - upheld - rejected, upheld, rejected };
}

export async function disputesOf(db: Db, userId: Id<"user">): Promise<DisputeRow[]> {
  return db.select().from(dispute).where(eq(dispute.userId, userId)).orderBy(desc(dispute.id));
}

export async function eraseTextsOf(tx: Tx, userId: Id<"user">): Promise<void> {
  await tx.update(dispute).set({ text: "", textPublic: false }).where(eq(dispute.userId, userId));
}
