import { and, asc, eq, gt, gte, isNull, lte, type SQL, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { prepared, preparedInsert } from "@/db/prepared";
import { creditBucket, creditCharge, creditEntry, creditPerson } from "@/db/schema/credit";
import type { Tx } from "@/db/transaction";
import type { Id } from "@/lib/core/id";
import type { DayState } from "./day";

export type PersonRow = typeof creditPerson.$inferSelect;
export type BucketRow = typeof creditBucket.$inferSelect;
export type EntryRow = typeof creditEntry.$inferSelect;
export type NewEntry = Omit<EntryRow, "bucketId">;
export type ChargeRow = typeof creditCharge.$inferSelect;

export async function personOf(
  source: Db | Tx,
  userId: Id<"user">,
): Promise<PersonRow | undefined> {
  const [row] = await source.select().from(creditPerson).where(eq(creditPerson.userId, userId));
  return row;
}

const lockedPerson = prepared("credit_person_locked", (source) =>
  source
    .select()
    .from(creditPerson)
    .where(eq(creditPerson.userId, sql.placeholder("userId")))
    .for("no key update"),
);

/** The person's row, held until commit. */
export async function lockPerson(tx: Tx, userId: Id<"user">): Promise<PersonRow | undefined> {
  const [row] = await lockedPerson(tx, { userId });
  return row;
}

/** Nothing happens when there is a row already. */
export async function insertPerson(tx: Tx, row: typeof creditPerson.$inferInsert): Promise<void> {
  await tx.insert(creditPerson).values(row).onConflictDoNothing();
}

export async function putDay(
  tx: Tx,
  userId: Id<"user">,
  { zone, nextZone, startsAt, endsAt }: DayState,
): Promise<void> {
  await tx
    .update(creditPerson)
    .set({ zone, nextZone, dayStartsAt: startsAt, dayEndsAt: endsAt })
    .where(eq(creditPerson.userId, userId));
}

export async function noteUse(tx: Tx, userId: Id<"user">, at: Date): Promise<void> {
  await tx.update(creditPerson).set({ usedAt: at }).where(eq(creditPerson.userId, userId));
}

const bucketsOpen = prepared("credit_buckets_open", (source) =>
  source
    .select()
    .from(creditBucket)
    .where(and(eq(creditBucket.userId, sql.placeholder("userId")), isNull(creditBucket.closedAt)))
    .orderBy(asc(creditBucket.id)),
);

/** Buckets that are not closed, expired ones too: something may come back to those. */
export async function openBuckets(source: Db | Tx, userId: Id<"user">): Promise<BucketRow[]> {
  return bucketsOpen(source, { userId });
}

/** The addresses of these, for a statement that asks about them. */
export function openAddresses(source: Db | Tx, userId: Id<"user">): SQL {
  return source
    .select({ address: creditBucket.address })
    .from(creditBucket)
    .where(and(eq(creditBucket.userId, userId), isNull(creditBucket.closedAt)))
    .getSQL();
}

/** The bucket at this address, made if there is none yet. */
export async function ensureBucket(
  tx: Tx,
  row: typeof creditBucket.$inferInsert,
): Promise<BucketRow> {
  await tx.insert(creditBucket).values(row).onConflictDoNothing();
  const [found] = await tx
    .select()
    .from(creditBucket)
    .where(eq(creditBucket.address, row.address))
    .for("no key update");
  if (!found) throw new Error(`There is no bucket ${row.address}.`);
  return found;
}

export async function addGranted(tx: Tx, id: Id<"grant">, amount: bigint): Promise<void> {
  await tx
    .update(creditBucket)
    .set({ granted: sql`${creditBucket.granted} + ${amount}` })
    .where(eq(creditBucket.id, id));
}

/** The bucket, held until commit. */
export async function lockBucket(tx: Tx, id: Id<"grant">): Promise<BucketRow | undefined> {
  const [row] = await tx
    .select()
    .from(creditBucket)
    .where(eq(creditBucket.id, id))
    .for("no key update");
  return row;
}

export async function closeBucket(tx: Tx, id: Id<"grant">, at: Date): Promise<void> {
  await tx.update(creditBucket).set({ closedAt: at }).where(eq(creditBucket.id, id));
}

export async function expiredBuckets(db: Db, at: Date, limit: number): Promise<Id<"grant">[]> {
  const rows = await db
    .select({ id: creditBucket.id })
    .from(creditBucket)
    .where(and(isNull(creditBucket.closedAt), lte(creditBucket.expiresAt, at)))
    .orderBy(asc(creditBucket.expiresAt))
    .limit(limit);
  return rows.map(({ id }) => id);
}

/** The bucket of a day that now ends at another time. */
export async function moveDayEnd(
  tx: Tx,
  userId: Id<"user">,
  { startsAt, endsAt }: { startsAt: Date; endsAt: Date },
): Promise<void> {
  await tx
    .update(creditBucket)
    .set({ expiresAt: endsAt })
    .where(
      and(
        eq(creditBucket.userId, userId),
        eq(creditBucket.kind, "daily"),
        eq(creditBucket.startsAt, startsAt),
      ),
    );
}

/** False when this key has an entry already, also in a commit under way. */
export async function insertEntry(tx: Tx, row: typeof creditEntry.$inferInsert): Promise<boolean> {
  const inserted = await tx
    .insert(creditEntry)
    .values(row)
    .onConflictDoNothing({ target: creditEntry.key })
    .returning({ id: creditEntry.id });
  return inserted.length > 0;
}

export async function entryByKey(source: Db | Tx, key: string): Promise<EntryRow | undefined> {
  const [row] = await source.select().from(creditEntry).where(eq(creditEntry.key, key));
  return row;
}

/** Entries of a bucket. None is older than its bucket, so the person's index by time finds them. */
export async function countEntries(
  tx: Tx,
  { id, userId, startsAt }: Pick<BucketRow, "id" | "userId" | "startsAt">,
): Promise<number> {
  return tx.$count(
    creditEntry,
    and(
      eq(creditEntry.userId, userId),
      gte(creditEntry.at, startsAt),
      eq(creditEntry.bucketId, id),
    ),
  );
}

const keyed = prepared("credit_charge_keyed", (source) =>
  source
    .select()
    .from(creditCharge)
    .where(eq(creditCharge.key, sql.placeholder("key"))),
);

export async function chargeByKey(source: Db | Tx, key: string): Promise<ChargeRow | undefined> {
  const [row] = await keyed(source, { key });
  return row;
}

export async function chargeById(
  source: Db | Tx,
  id: Id<"charge">,
): Promise<ChargeRow | undefined> {
  const [row] = await source.select().from(creditCharge).where(eq(creditCharge.id, id));
  return row;
}

/** The charge, held until commit: whoever has it is the only one to close it. */
export async function lockCharge(tx: Tx, id: Id<"charge">): Promise<ChargeRow | undefined> {
  const [row] = await tx
    .select()
    .from(creditCharge)
    .where(eq(creditCharge.id, id))
    .for("no key update");
  return row;
}

const insertWhole = preparedInsert("credit_charge_insert", creditCharge);
const untouched = { posted: 0n, inputTokens: 0, outputTokens: 0, closedAt: null, reason: "" };

export async function insertCharge(
  tx: Tx,
  row: Omit<ChargeRow, keyof typeof untouched>,
): Promise<void> {
  await insertWhole(tx, { ...untouched, ...row });
}

export async function updateCharge(
  tx: Tx,
  id: Id<"charge">,
  change: Partial<
    Pick<
      ChargeRow,
      | "state"
      | "posted"
      | "parts"
      | "model"
      | "factor"
      | "inputTokens"
      | "outputTokens"
      | "closedAt"
      | "reason"
    >
  >,
): Promise<void> {
  await tx.update(creditCharge).set(change).where(eq(creditCharge.id, id));
}

/** Charges that nobody closed in time. */
export async function expiredCharges(db: Db, at: Date, limit: number): Promise<Id<"charge">[]> {
  const rows = await db
    .select({ id: creditCharge.id })
    .from(creditCharge)
    .where(and(eq(creditCharge.state, "held"), lte(creditCharge.expiresAt, at)))
    .orderBy(asc(creditCharge.expiresAt))
    .limit(limit);
  return rows.map(({ id }) => id);
}

/** Whose day is over and who has used credits since: they get the next day's ahead of time. */
export async function personsToRefresh(
  db: Db,
  { at, usedSince, limit }: { at: Date; usedSince: Date; limit: number },
): Promise<Id<"user">[]> {
  const rows = await db
    .select({ userId: creditPerson.userId })
    .from(creditPerson)
    .where(and(lte(creditPerson.dayEndsAt, at), gt(creditPerson.usedAt, usedSince)))
    .orderBy(asc(creditPerson.dayEndsAt))
    .limit(limit);
  return rows.map(({ userId }) => userId);
}

/** What a person spent since an instant, or promised to spend, in micro-credits. */
export async function spentSince(
  source: Db | Tx,
  userId: Id<"user">,
  since: readonly Date[],
): Promise<bigint[]> {
  const starts = since.map((each) => each.toISOString());
  const { rows } = await source.execute<{ spent: string }>(sql`
    select coalesce((select sum(case c.state when 'held' then c.held else c.posted end)
      from credit_charge c where c.user_id = ${userId} and c.at >= s.start), 0) as spent
    from unnest(${sql.param(starts)}::timestamptz[]) with ordinality as s(start, place)
    order by place`);
  return rows.map(({ spent }) => BigInt(spent));
}

/** Without a row nobody's day begins any more. */
export async function removePerson(tx: Tx, userId: Id<"user">): Promise<void> {
  await tx.delete(creditPerson).where(eq(creditPerson.userId, userId));
}
