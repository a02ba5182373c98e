import { and, asc, eq, gte, inArray, isNull, or, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { bountyAlly, bountyAttempt, bountyPayer, bountyRound } from "@/db/schema/bounty";
import type { Tx } from "@/db/transaction";
import type { Id } from "@/lib/core/id";

export type PayerRow = typeof bountyPayer.$inferSelect;

export async function insertPayers(
  tx: Tx,
  rows: (typeof bountyPayer.$inferInsert)[],
): Promise<void> {
  await tx.insert(bountyPayer).values(rows);
}

export async function payersOf(source: Db | Tx, attemptId: Id<"attempt">): Promise<PayerRow[]> {
  return source
    .select()
    .from(bountyPayer)
    .where(eq(bountyPayer.attemptId, attemptId))
    .orderBy(asc(bountyPayer.position));
}

export async function setPayout(
  tx: Tx,
  { attemptId, position }: Pick<PayerRow, "attemptId" | "position">,
  payout: bigint,
): Promise<void> {
  await tx
    .update(bountyPayer)
    .set({ payout })
    .where(and(eq(bountyPayer.attemptId, attemptId), eq(bountyPayer.position, position)));
}

/** What each person has paid of the judged attempts of a party in a round, not given back. */
export async function paidInParty(
  tx: Tx,
  roundId: Id<"round">,
  party: string,
): Promise<{ userId: Id<"user">; paid: bigint }[]> {
  const rows = await tx
    .select({ userId: bountyPayer.userId, paid: sql<string>`sum(${bountyPayer.fee})` })
    .from(bountyPayer)
    .innerJoin(bountyAttempt, eq(bountyAttempt.id, bountyPayer.attemptId))
    .where(
      and(
        eq(bountyAttempt.roundId, roundId),
        eq(bountyAttempt.party, party),
        eq(bountyAttempt.state, "rejected"),
        isNull(bountyAttempt.refundedAt),
      ),
    )
    .groupBy(bountyPayer.userId)
    .orderBy(asc(bountyPayer.userId));
  return rows.map(({ userId, paid }) => ({ userId, paid: BigInt(paid) }));
}

/** Whether somebody has a part in an attempt that waits for its verdict. */
export async function hasUnjudgedPart(source: Db | Tx, userId: Id<"user">): Promise<boolean> {
  const rows = await source
    .select({ id: bountyAttempt.id })
    .from(bountyPayer)
    .innerJoin(bountyAttempt, eq(bountyAttempt.id, bountyPayer.attemptId))
    .where(and(eq(bountyPayer.userId, userId), inArray(bountyAttempt.state, ["queued", "judging"])))
    .limit(1);
  return rows.length > 0;
}

export async function putAlly(
  tx: Tx,
  row: { party: string; userId: Id<"user">; since: Date },
): Promise<void> {
  await tx
    .insert(bountyAlly)
    .values(row)
    .onConflictDoUpdate({
      target: [bountyAlly.party, bountyAlly.userId],
      set: { since: row.since, until: null },
    });
}

export async function endAlly(
  tx: Tx,
  { party, userId, at }: { party: string; userId: Id<"user">; at: Date },
): Promise<void> {
  await tx
    .update(bountyAlly)
    .set({ until: at })
    .where(and(eq(bountyAlly.party, party), eq(bountyAlly.userId, userId)));
}

/** Whether any of these people stands with a round's owner, or did since the round was made. */
export async function standsWithOwner(
  source: Db | Tx,
  { ownerId, createdAt }: { ownerId: Id<"user">; createdAt: Date },
  people: readonly Id<"user">[],
): Promise<boolean> {
  const stood = or(isNull(bountyAlly.until), gte(bountyAlly.until, createdAt));
  const parties = source
    .select({ party: bountyAlly.party })
    .from(bountyAlly)
    .where(and(eq(bountyAlly.userId, ownerId), stood));
  const rows = await source
    .select({ party: bountyAlly.party })
    .from(bountyAlly)
    .where(and(inArray(bountyAlly.userId, [...people]), inArray(bountyAlly.party, parties), stood))
    .limit(1);
  return rows.length > 0;
}

/** The attempts of a party, the newest first. */
export async function attemptsOfParty(source: Db | Tx, party: string, limit: number) {
  return source
    .select({ attempt: bountyAttempt, roundNumber: bountyRound.number })
    .from(bountyAttempt)
    .innerJoin(bountyRound, eq(bountyRound.id, bountyAttempt.roundId))
    .where(eq(bountyAttempt.party, party))
    .orderBy(sql`${bountyAttempt.id} desc`)
    .limit(limit);
}

/** All that a party has tried: judged attempts, wins, what they cost and brought, in micro-USD. */
export async function figuresOfParty(source: Db | Tx, party: string) {
  const counts = sql`${bountyAttempt.state} in ('won', 'rejected') and ${bountyAttempt.refundedAt} is null`;
  const [row] = await source
    .select({
      judged: sql<string>`count(*) filter (where ${counts})`,
      wins: sql<string>`count(*) filter (where ${bountyAttempt.state} = 'won')`,
      spent: sql<string>`coalesce(sum(${bountyAttempt.price}) filter (where ${counts}), 0)`,
      won: sql<string>`coalesce(sum(${bountyAttempt.payout}), 0)`,
    })
    .from(bountyAttempt)
    .where(eq(bountyAttempt.party, party));
  return {
    attempts: Number(row?.judged ?? 0),
    wins: Number(row?.wins ?? 0),
    spent: BigInt(row?.spent ?? 0),
    won: BigInt(row?.won ?? 0),
  };
}
