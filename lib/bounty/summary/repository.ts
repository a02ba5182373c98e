import { and, asc, between, eq, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { bountyAttempt, bountyRound, bountySummary } from "@/db/schema/bounty";
import type { Id } from "@/lib/core/id";
import type { SummaryContent } from "./contract";

/** The first numbers of all batches that are whole and have no summary, over all rounds. */
export async function missingBatches(
  db: Db,
  length: number,
  roundId: Id<"round"> | null,
): Promise<{ roundId: Id<"round">; from: number }[]> {
  const { rows } = await db.execute<{ round_id: Id<"round">; from: number }>(sql`
    select r.id as round_id, first.number as from
    from ${bountyRound} r, generate_series(1, r.attempt_count - ${length}::int + 1, ${length}::int) as first (number)
    where (${roundId}::text is null or r.id = ${roundId})
      and not exists (
        select from ${bountySummary} s where s.round_id = r.id and s.from_number = first.number)
      and not exists (
        select from ${bountyAttempt} a
        where a.round_id = r.id and a.state in ('queued', 'judging')
          and a.number between first.number and first.number + ${length}::int - 1)
    order by r.number, first.number`);
  return rows.map((row) => ({ roundId: row.round_id, from: row.from }));
}

export async function attemptsBetween(db: Db, roundId: Id<"round">, from: number, to: number) {
  return db
    .select({
      id: bountyAttempt.id,
      number: bountyAttempt.number,
      state: bountyAttempt.state,
      message: bountyAttempt.message,
      answer: bountyAttempt.answer,
      explanation: bountyAttempt.explanation,
      detection: bountyAttempt.detection,
    })
    .from(bountyAttempt)
    .where(and(eq(bountyAttempt.roundId, roundId), between(bountyAttempt.number, from, to)))
    .orderBy(asc(bountyAttempt.number));
}

/** The first summary of a batch stays. */
export async function insertSummary(
  db: Db,
  row: { roundId: Id<"round">; from: number; content: SummaryContent; at: Date },
): Promise<void> {
  await db.insert(bountySummary).values(row).onConflictDoNothing();
}
