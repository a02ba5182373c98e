import { and, asc, eq, inArray, isNotNull, isNull, or, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { bountyAttempt } from "@/db/schema/bounty";
import type { Tx } from "@/db/transaction";
import type { Id } from "@/lib/core/id";
import type { Detection } from "@/lib/technique/contract";

export type LearnRow = Pick<
  typeof bountyAttempt.$inferSelect,
  "id" | "message" | "state" | "detection" | "learnedBy" | "withheldAt" | "judgedAt" | "paidAt"
>;

const columns = {
  id: bountyAttempt.id,
  message: bountyAttempt.message,
  state: bountyAttempt.state,
  detection: bountyAttempt.detection,
  learnedBy: bountyAttempt.learnedBy,
  withheldAt: bountyAttempt.withheldAt,
  judgedAt: bountyAttempt.judgedAt,
  paidAt: bountyAttempt.paidAt,
};

const isJudged = sql`${bountyAttempt.state} in ('won', 'rejected')`;

/** Of these attempts those that are judged, held until commit in one order. */
export async function lockJudged(tx: Tx, ids: readonly Id<"attempt">[]): Promise<LearnRow[]> {
  return tx
    .select(columns)
    .from(bountyAttempt)
    .where(and(inArray(bountyAttempt.id, [...ids]), isJudged))
    .orderBy(asc(bountyAttempt.id))
    .for("no key update");
}

/** Of these attempts those that are withheld, held until commit in one order. */
export async function lockWithheld(
  tx: Tx,
  ids: readonly Id<"attempt">[],
): Promise<Id<"attempt">[]> {
  const rows = await tx
    .select({ id: bountyAttempt.id })
    .from(bountyAttempt)
    .where(and(inArray(bountyAttempt.id, [...ids]), isNotNull(bountyAttempt.withheldAt)))
    .orderBy(asc(bountyAttempt.id))
    .for("no key update");
  return rows.map(({ id }) => id);
}

/** Judged attempts whose vector is missing, or made or kept by another than `mark`. */
export async function unlearned(db: Db, mark: string, limit: number): Promise<LearnRow[]> {
  const { learnedBy } = bountyAttempt;
  return db
    .select(columns)
    .from(bountyAttempt)
    .where(
      and(
        isJudged,
        isNull(bountyAttempt.withheldAt),
        // Not `<>`: these three are ranges that the index knows.
        or(isNull(learnedBy), sql`${learnedBy} < ${mark}`, sql`${learnedBy} > ${mark}`),
      ),
    )
    .limit(limit);
}

/** Attempts that were withheld after their vector was made. */
export async function withheldLearned(db: Db, limit: number): Promise<Id<"attempt">[]> {
  const rows = await db
    .select({ id: bountyAttempt.id })
    .from(bountyAttempt)
    .where(and(isNotNull(bountyAttempt.withheldAt), isNotNull(bountyAttempt.learnedBy)))
    .limit(limit);
  return rows.map(({ id }) => id);
}

export async function markLearned(
  tx: Tx,
  ids: readonly Id<"attempt">[],
  learnedBy: string | null,
): Promise<void> {
  if (ids.length === 0) return;
  await tx
    .update(bountyAttempt)
    .set({ learnedBy })
    .where(inArray(bountyAttempt.id, [...ids]));
}

export async function keepDetection(tx: Tx, id: Id<"attempt">, detection: Detection) {
  await tx.update(bountyAttempt).set({ detection }).where(eq(bountyAttempt.id, id));
}
