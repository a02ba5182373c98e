import {
  and,
  asc,
  count,
  desc,
  eq,
  inArray,
  isNotNull,
  isNull,
  lt,
  max,
  sql,
  sum,
} from "drizzle-orm";
import type { Db } from "@/db/client";
import { bountyAttempt, bountyRound } from "@/db/schema/bounty";
import type { Tx } from "@/db/transaction";
import { AppError } from "@/lib/core/errors";
import type { Id } from "@/lib/core/id";
import type { RoundState } from "./contract";

export type RoundRow = typeof bountyRound.$inferSelect;
export type AttemptRow = typeof bountyAttempt.$inferSelect;
const unfinished = inArray(bountyAttempt.state, ["queued", "judging"]);

export async function insertRound(
  tx: Tx,
  row: Omit<typeof bountyRound.$inferInsert, "number">,
): Promise<RoundRow> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('bounty_round.number'))`);
  const [last] = await tx.select({ number: max(bountyRound.number) }).from(bountyRound);
  const number = (last?.number ?? 0) + 1;
  const [inserted] = await tx
    .insert(bountyRound)
    .values({ ...row, number })
    .returning();
  if (!inserted) throw new Error("an insert returns its row");
  return inserted;
}

export async function roundById(db: Db | Tx, id: Id<"round">): Promise<RoundRow> {
  const [row] = await db.select().from(bountyRound).where(eq(bountyRound.id, id));
  return row ?? noRound();
}

export async function roundByNumber(db: Db | Tx, number: number): Promise<RoundRow> {
  const [row] = await db.select().from(bountyRound).where(eq(bountyRound.number, number));
  return row ?? noRound();
}

/** The round that a lottery is, held until commit. */
export async function lockRoundAt(tx: Tx, lottery: string): Promise<RoundRow | undefined> {
  const [row] = await tx
    .select()
    .from(bountyRound)
    .where(eq(bountyRound.lottery, lottery))
    .for("no key update");
  return row;
}

/** The rounds that a program has held money of, the first one first. */
export async function roundsOnChain(db: Db | Tx, program: string): Promise<RoundRow[]> {
  return db
    .select()
    .from(bountyRound)
    .where(
      and(
        isNotNull(bountyRound.lottery),
        isNotNull(bountyRound.openedAt),
        sql`${bountyRound.rules} -> 'chain' ->> 'program' = ${program}`,
      ),
    )
    .orderBy(asc(bountyRound.number));
}

export async function hasRoundOnChain(db: Db): Promise<boolean> {
  const rows = await db
    .select({ id: bountyRound.id })
    .from(bountyRound)
    .where(isNotNull(bountyRound.lottery))
    .limit(1);
  return rows.length > 0;
}

function noRound(): never {
  throw new AppError("not_found", "bounty.round_not_found", "There is no such round.");
}

/** Holds the round until commit: whoever has it is the only one who changes it or its order. */
export async function lockRound(tx: Tx, id: Id<"round">): Promise<RoundRow> {
  const [row] = await tx
    .select()
    .from(bountyRound)
    .where(eq(bountyRound.id, id))
    .for("no key update");
  return row ?? noRound();
}

/** Of several rounds that open at once, one at a time may look at what earlier rounds left. */
export async function lockCarry(tx: Tx): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('bounty.carry'))`);
}

export async function updateRound(
  tx: Tx,
  id: Id<"round">,
  change: Partial<typeof bountyRound.$inferInsert>,
): Promise<void> {
  await tx.update(bountyRound).set(change).where(eq(bountyRound.id, id));
}

export async function roundsInStates(
  db: Db | Tx,
  states: readonly RoundState[],
): Promise<RoundRow[]> {
  return db
    .select()
    .from(bountyRound)
    .where(inArray(bountyRound.state, [...states]))
    .orderBy(desc(bountyRound.number));
}

export async function roundsBefore(db: Db, before: number, limit: number): Promise<RoundRow[]> {
  return db
    .select()
    .from(bountyRound)
    .where(lt(bountyRound.number, before))
    .orderBy(desc(bountyRound.number))
    .limit(limit);
}

export async function roundsById(
  db: Db | Tx,
  ids: readonly Id<"round">[],
): Promise<{ id: Id<"round">; number: number; closedAt: Date | null }[]> {
  if (ids.length === 0) return [];
  return db
    .select({ id: bountyRound.id, number: bountyRound.number, closedAt: bountyRound.closedAt })
    .from(bountyRound)
    .where(inArray(bountyRound.id, [...ids]));
}

/** The number of the latest round of each of these guardians. */
export async function latestOfGuardians(
  db: Db | Tx,
  guardianIds: readonly RoundRow["guardianId"][],
): Promise<Map<RoundRow["guardianId"], number>> {
  if (guardianIds.length === 0) return new Map();
  const rows = await db
    .select({ guardianId: bountyRound.guardianId, number: max(bountyRound.number) })
    .from(bountyRound)
    .where(inArray(bountyRound.guardianId, [...guardianIds]))
    .groupBy(bountyRound.guardianId);
  return new Map(rows.map((row) => [row.guardianId, row.number ?? 0]));
}

/** How many rounds have ended, and how many of them somebody won. */
export async function countEnded(db: Db): Promise<{ ended: number; won: number }> {
  const [row] = await db
    .select({ ended: count(bountyRound.closedAt), won: count(bountyRound.winnerAttemptId) })
    .from(bountyRound);
  return row ?? { ended: 0, won: 0 };
}

export async function insertAttempt(
  tx: Tx,
  row: typeof bountyAttempt.$inferInsert,
): Promise<AttemptRow> {
  const [inserted] = await tx.insert(bountyAttempt).values(row).returning();
  if (!inserted) throw new Error("an insert returns its row");
  return inserted;
}

export async function attemptById(db: Db | Tx, id: Id<"attempt">): Promise<AttemptRow> {
  const [row] = await db.select().from(bountyAttempt).where(eq(bountyAttempt.id, id));
  if (!row)
    throw new AppError("not_found", "bounty.attempt_not_found", "There is no such attempt.");
  return row;
}

export async function attemptsById(
  db: Db | Tx,
  ids: readonly Id<"attempt">[],
): Promise<AttemptRow[]> {
  if (ids.length === 0) return [];
  return db
    .select()
    .from(bountyAttempt)
    .where(inArray(bountyAttempt.id, [...ids]));
}

export async function attemptByKey(
  db: Db | Tx,
  userId: Id<"user">,
  idempotencyKey: string,
): Promise<AttemptRow | undefined> {
  const [row] = await db
    .select()
    .from(bountyAttempt)
    .where(and(eq(bountyAttempt.userId, userId), eq(bountyAttempt.idempotencyKey, idempotencyKey)));
  return row;
}

export async function updateAttempt(
  tx: Tx,
  id: Id<"attempt">,
  change: Partial<typeof bountyAttempt.$inferInsert>,
): Promise<void> {
  await tx.update(bountyAttempt).set(change).where(eq(bountyAttempt.id, id));
}

/** The attempts of a round that are paid and without an outcome, in the order of payment. */
export async function unfinishedAttempts(db: Db | Tx, roundId: Id<"round">, limit: number) {
  return db
    .select()
    .from(bountyAttempt)
    .where(and(eq(bountyAttempt.roundId, roundId), unfinished))
    .orderBy(asc(bountyAttempt.number))
    .limit(limit);
}

/** The attempts of a round that somebody judges, or was judging when they died. */
export async function attemptsBeingJudged(db: Db | Tx, roundId: Id<"round">) {
  return db
    .select()
    .from(bountyAttempt)
    .where(and(eq(bountyAttempt.roundId, roundId), eq(bountyAttempt.state, "judging")))
    .orderBy(asc(bountyAttempt.number));
}

/** Rounds in which somebody waits for a judgement, and how many do. */
export async function unfinishedByRound(db: Db) {
  return db
    .select({ roundId: bountyAttempt.roundId, waiting: count() })
    .from(bountyAttempt)
    .where(unfinished)
    .groupBy(bountyAttempt.roundId);
}

/**
 * What each player, and each party that paid together, has paid into a round for judged attempts not
 * given back, and who played last.
 */
export async function feesPaid(tx: Tx, roundId: Id<"round">) {
  const judged = and(
    eq(bountyAttempt.roundId, roundId),
    eq(bountyAttempt.state, "rejected"),
    isNull(bountyAttempt.refundedAt),
  );
  const player = sql<string>`coalesce(${bountyAttempt.wallet}, ${bountyAttempt.party}, ${bountyAttempt.userId})`;
  const rows = await tx
    .select({
      player,
      party: max(bountyAttempt.party),
      paid: sum(bountyAttempt.price),
      last: max(bountyAttempt.number),
    })
    .from(bountyAttempt)
    .where(judged)
    .groupBy(player)
    .orderBy(asc(player));
  return rows.map((row) => ({
    player: row.player,
    party: row.party,
    paid: BigInt(row.paid ?? 0),
    last: row.last ?? 0,
  }));
}
