import { and, desc, eq, gt, inArray, isNotNull, isNull, lt, notExists, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { bountyAttempt, bountyRound } from "@/db/schema/bounty";
import { bountyDecision, bountyEntry, bountyPayment } from "@/db/schema/bounty-onchain";
import type { Tx } from "@/db/transaction";
import type { Id } from "@/lib/core/id";
import type { PaymentState } from "./contract";

export type EntryRow = typeof bountyEntry.$inferSelect;
export type PaymentRow = typeof bountyPayment.$inferSelect;
export type DecisionRow = typeof bountyDecision.$inferSelect;
type Source = Db | Tx;

export async function insertEntry(tx: Tx, row: EntryRow): Promise<void> {
  await tx.insert(bountyEntry).values(row);
}

export async function entryById(source: Source, id: Id<"attempt">): Promise<EntryRow | undefined> {
  const [row] = await source.select().from(bountyEntry).where(eq(bountyEntry.id, id));
  return row;
}

export async function entryByKey(
  source: Source,
  userId: Id<"user">,
  idempotencyKey: string,
): Promise<EntryRow | undefined> {
  const [row] = await source
    .select()
    .from(bountyEntry)
    .where(and(eq(bountyEntry.userId, userId), eq(bountyEntry.idempotencyKey, idempotencyKey)));
  return row;
}

/** Forgets prices that nobody paid. */
export async function removeUnpaid(db: Source, before: Date): Promise<void> {
  const paid = db
    .select({ id: bountyPayment.id })
    .from(bountyPayment)
    .where(eq(bountyPayment.id, bountyEntry.id));
  await db.delete(bountyEntry).where(and(lt(bountyEntry.expiresAt, before), notExists(paid)));
}

/** The words that somebody meant to pay for; what became an attempt is withheld there. */
export async function emptyEntries(tx: Tx, userId: Id<"user">): Promise<void> {
  await tx.update(bountyEntry).set({ message: "", salt: "" }).where(eq(bountyEntry.userId, userId));
}

/** False where it is known already. */
export async function insertPayment(tx: Tx, row: PaymentRow): Promise<boolean> {
  const rows = await tx
    .insert(bountyPayment)
    .values(row)
    .onConflictDoNothing()
    .returning({ id: bountyPayment.id });
  return rows.length > 0;
}

export async function paymentById(
  source: Source,
  id: Id<"attempt">,
): Promise<PaymentRow | undefined> {
  const [row] = await source.select().from(bountyPayment).where(eq(bountyPayment.id, id));
  return row;
}

export async function updatePayment(
  tx: Tx,
  id: Id<"attempt">,
  change: Partial<Pick<PaymentRow, "state" | "reason" | "settledBy">>,
): Promise<void> {
  await tx.update(bountyPayment).set(change).where(eq(bountyPayment.id, id));
}

/** What somebody paid into a round, the newest first. */
export async function paymentsOf(
  source: Source,
  roundId: Id<"round">,
  userId: Id<"user">,
): Promise<PaymentRow[]> {
  const rows = await source
    .select({ payment: bountyPayment })
    .from(bountyPayment)
    .innerJoin(bountyEntry, eq(bountyEntry.id, bountyPayment.id))
    .where(and(eq(bountyEntry.userId, userId), eq(bountyPayment.roundId, roundId)))
    .orderBy(desc(bountyPayment.at));
  return rows.map(({ payment }) => payment);
}

/** Payments in these states, the oldest first. */
export async function paymentsIn(
  source: Source,
  states: readonly PaymentState[],
  limit: number,
): Promise<PaymentRow[]> {
  return source
    .select()
    .from(bountyPayment)
    .where(inArray(bountyPayment.state, [...states]))
    .orderBy(bountyPayment.at)
    .limit(limit);
}

/** False where one was kept before. */
export async function insertDecision(tx: Tx, row: DecisionRow): Promise<boolean> {
  const rows = await tx
    .insert(bountyDecision)
    .values(row)
    .onConflictDoNothing()
    .returning({ id: bountyDecision.attemptId });
  return rows.length > 0;
}

export async function decisionOf(
  source: Source,
  attemptId: Id<"attempt">,
): Promise<DecisionRow | undefined> {
  const [row] = await source
    .select()
    .from(bountyDecision)
    .where(eq(bountyDecision.attemptId, attemptId));
  return row;
}

/** Attempts of a round without an outcome about which nothing was decided yet. */
export async function undecided(
  source: Source,
  roundId: Id<"round">,
  limit: number,
): Promise<(typeof bountyAttempt.$inferSelect)[]> {
  const rows = await source
    .select({ attempt: bountyAttempt })
    .from(bountyAttempt)
    .innerJoin(bountyPayment, eq(bountyPayment.id, bountyAttempt.id))
    .leftJoin(bountyDecision, eq(bountyDecision.attemptId, bountyAttempt.id))
    .where(
      and(
        eq(bountyAttempt.roundId, roundId),
        inArray(bountyAttempt.state, ["queued", "judging"]),
        eq(bountyPayment.state, "taken"),
        isNull(bountyDecision.attemptId),
      ),
    )
    .orderBy(bountyAttempt.number)
    .limit(limit);
  return rows.map(({ attempt }) => attempt);
}

/** Payments whose fee is in escrow. */
export async function heldPayments(source: Source): Promise<Pick<PaymentRow, "id" | "roundId">[]> {
  return source
    .select({ id: bountyPayment.id, roundId: bountyPayment.roundId })
    .from(bountyPayment)
    .where(inArray(bountyPayment.state, ["taken", "returning"]));
}

/** Every wallet that paid in a round: the program keeps a record of each, judged or returned. */
export async function payersOf(tx: Source, roundId: Id<"round">): Promise<string[]> {
  const rows = await tx
    .selectDistinct({ wallet: bountyPayment.wallet })
    .from(bountyPayment)
    .where(eq(bountyPayment.roundId, roundId))
    .orderBy(bountyPayment.wallet);
  return rows.map(({ wallet }) => wallet);
}

/** Every round of ours that names a lottery of a program, whether or not it ever opened. */
export async function roundsNaming(
  source: Source,
  program: string,
): Promise<(typeof bountyRound.$inferSelect)[]> {
  return source
    .select()
    .from(bountyRound)
    .where(
      and(
        isNotNull(bountyRound.lottery),
        sql`${bountyRound.rules} -> 'chain' ->> 'program' = ${program}`,
      ),
    );
}

/** Every payment of these rounds, with the attempt that it became, where it became one. */
export async function paymentsWithAttempts(
  source: Source,
  roundIds: readonly Id<"round">[],
): Promise<{ payment: PaymentRow; attempt: typeof bountyAttempt.$inferSelect | null }[]> {
  if (roundIds.length === 0) return [];
  return source
    .select({ payment: bountyPayment, attempt: bountyAttempt })
    .from(bountyPayment)
    .leftJoin(bountyAttempt, eq(bountyAttempt.id, bountyPayment.id))
    .where(inArray(bountyPayment.roundId, [...roundIds]));
}

/** Who last had a message judged in a round that this wallet had paid for. */
export async function personOf(
  source: Source,
  { roundId, wallet }: { roundId: Id<"round">; wallet: string },
): Promise<Id<"user"> | null> {
  const [row] = await source
    .select({ userId: bountyEntry.userId })
    .from(bountyPayment)
    .innerJoin(bountyEntry, eq(bountyEntry.id, bountyPayment.id))
    .where(
      and(
        eq(bountyPayment.roundId, roundId),
        eq(bountyPayment.wallet, wallet),
        eq(bountyPayment.state, "judged"),
      ),
    )
    .orderBy(desc(bountyPayment.seq))
    .limit(1);
  return row?.userId ?? null;
}

/** Prices of a person's that may be on the chain by now and are not booked. */
export async function unbooked(
  source: Source,
  { userId, after }: { userId: Id<"user">; after: Date },
): Promise<EntryRow[]> {
  const booked = source
    .select({ id: bountyPayment.id })
    .from(bountyPayment)
    .where(eq(bountyPayment.id, bountyEntry.id));
  return source
    .select()
    .from(bountyEntry)
    .where(
      and(eq(bountyEntry.userId, userId), gt(bountyEntry.expiresAt, after), notExists(booked)),
    );
}

/** Whether any fee of a wallet was charged in a round. */
export async function hasJudged(
  source: Source,
  roundId: Id<"round">,
  wallet: string,
): Promise<boolean> {
  const rows = await source
    .select({ id: bountyPayment.id })
    .from(bountyPayment)
    .where(
      and(
        eq(bountyPayment.roundId, roundId),
        eq(bountyPayment.wallet, wallet),
        eq(bountyPayment.state, "judged"),
      ),
    )
    .limit(1);
  return rows.length > 0;
}
