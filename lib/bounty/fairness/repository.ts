import { and, count, desc, eq, isNotNull, ne, or, sql, sum } from "drizzle-orm";
import type { Db } from "@/db/client";
import { bountyAttempt, bountyRound } from "@/db/schema/bounty";
import type { RoundRow } from "../repository";

/** Judged attempts and wins in a guardian's ended rounds at a level, and in this one. */
export async function countJudged(
  db: Db,
  { id, guardianId, level }: Pick<RoundRow, "id" | "guardianId" | "level">,
): Promise<{ judged: number; wins: number }> {
  const [row] = await db
    .select({ judged: sum(bountyRound.judgedCount), wins: count(bountyRound.winnerAttemptId) })
    .from(bountyRound)
    .where(
      and(
        eq(bountyRound.guardianId, guardianId),
        eq(bountyRound.level, level),
        or(isNotNull(bountyRound.closedAt), eq(bountyRound.id, id)),
      ),
    );
  return { judged: Number(row?.judged ?? 0), wins: row?.wins ?? 0 };
}

/** Rounds that ended, and what was paid for winning them. */
export async function roundTotals(db: Db) {
  const [row] = await db
    .select({
      ended: count(bountyRound.closedAt),
      won: count(bountyRound.winnerAttemptId),
      judged: sum(bountyRound.judgedCount),
    })
    .from(bountyRound);
  const [paid] = await db
    .select({ prizes: sum(bountyAttempt.payout) })
    .from(bountyAttempt)
    .innerJoin(bountyRound, eq(bountyRound.winnerAttemptId, bountyAttempt.id));
  return {
    ended: row?.ended ?? 0,
    won: row?.won ?? 0,
    judged: Number(row?.judged ?? 0),
    prizes: paid?.prizes ?? "0",
  };
}

/** Charged fees that were given back; what was voided was never charged. */
const refunded = and(isNotNull(bountyAttempt.refundedAt), ne(bountyAttempt.state, "voided"));

export async function refundTotals(db: Db): Promise<{ count: number; sum: string }> {
  const [row] = await db
    .select({ count: count(), sum: sum(bountyAttempt.price) })
    .from(bountyAttempt)
    .where(refunded);
  return { count: row?.count ?? 0, sum: row?.sum ?? "0" };
}

export async function latestRefunds(db: Db, limit: number) {
  return db
    .select({
      attemptId: bountyAttempt.id,
      attemptNumber: bountyAttempt.number,
      roundNumber: bountyRound.number,
      price: sql<string>`${bountyAttempt.price}::text`,
      at: bountyAttempt.refundedAt,
      reason: sql<string>`coalesce(${bountyAttempt.refundReason}, '')`,
    })
    .from(bountyAttempt)
    .innerJoin(bountyRound, eq(bountyRound.id, bountyAttempt.roundId))
    .where(refunded)
    .orderBy(desc(bountyAttempt.refundedAt), desc(bountyAttempt.id))
    .limit(limit);
}

/** Attempts that were never judged, by why; the most frequent reason first. */
export async function voidedByReason(db: Db): Promise<{ reason: string; count: number }[]> {
  const reason = sql<string>`coalesce(${bountyAttempt.voidReason}, 'unknown')`;
  return db
    .select({ reason, count: count() })
    .from(bountyAttempt)
    .where(eq(bountyAttempt.state, "voided"))
    .groupBy(reason)
    .orderBy(desc(count()), reason);
}
