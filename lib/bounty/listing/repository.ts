import { and, count, desc, eq, getTableColumns, lt, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { bountyAttempt, bountyPayer } from "@/db/schema/bounty";
import type { Id } from "@/lib/core/id";
import type { AttemptRow } from "../repository";

/** An attempt in a list: without what is large and only its own page shows. */
export type ListedAttempt = Omit<AttemptRow, "shown" | "detection">;

const { shown: _shown, detection: _detection, ...listed } = getTableColumns(bountyAttempt);

type AttemptFilter = { roundId?: Id<"round">; userId?: Id<"user"> };

/** The latest first, before an attempt. */
export async function attemptsBefore(
  db: Db,
  { roundId, userId }: AttemptFilter,
  before: string | null,
  limit: number,
): Promise<ListedAttempt[]> {
  return db
    .select(listed)
    .from(bountyAttempt)
    .where(
      and(
        roundId ? eq(bountyAttempt.roundId, roundId) : undefined,
        userId ? eq(bountyAttempt.userId, userId) : undefined,
        before ? beforeAttempt(before as Id<"attempt">, roundId) : undefined,
      ),
    )
    .orderBy(desc(roundId ? bountyAttempt.number : bountyAttempt.id))
    .limit(limit);
}

/** Within a round the order is that of payment; over several it is that of time. */
function beforeAttempt(id: Id<"attempt">, roundId: Id<"round"> | undefined) {
  if (!roundId) return lt(bountyAttempt.id, id);
  const number = sql`(select number from bounty_attempt where id = ${id})`;
  return lt(bountyAttempt.number, number);
}

/** Attempts and wins of one player, what they spent and won, their parts of a team's among it. */
export async function playerTotals(db: Db, userId: Id<"user">) {
  const judged = sql`${bountyAttempt.state} in ('won', 'rejected')`;
  const alone = sql`${bountyAttempt.party} is null`;
  const [[row], [part]] = await Promise.all([
    db
      .select({
        attempts: count(),
        wins: sql<string>`count(*) filter (where ${bountyAttempt.state} = 'won')`,
        spent: sql<string>`coalesce(sum(${bountyAttempt.price}) filter (where ${judged} and ${alone}), 0)`,
        won: sql<string>`coalesce(sum(${bountyAttempt.payout}) filter (where ${alone}), 0)`,
      })
      .from(bountyAttempt)
      .where(eq(bountyAttempt.userId, userId)),
    db
      .select({
        spent: sql<string>`coalesce(sum(${bountyPayer.fee}) filter (where ${judged}), 0)`,
        won: sql<string>`coalesce(sum(${bountyPayer.payout}), 0)`,
      })
      .from(bountyPayer)
      .innerJoin(bountyAttempt, eq(bountyAttempt.id, bountyPayer.attemptId))
      .where(eq(bountyPayer.userId, userId)),
  ]);
  return {
    attempts: row?.attempts ?? 0,
    wins: Number(row?.wins ?? 0),
    spent: String(BigInt(row?.spent ?? 0) + BigInt(part?.spent ?? 0)),
    won: String(BigInt(row?.won ?? 0) + BigInt(part?.won ?? 0)),
  };
}
