import { and, asc, eq, gte, type SQL, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { creditBucket, creditCharge, creditEntry } from "@/db/schema/credit";
import type { Tx } from "@/db/transaction";
import type { Id } from "@/lib/core/id";
import type { Address } from "@/lib/ledger/contract";
import type { BucketKind, ChargePart, ChargeState, Feature } from "../contract";

/** Reads of one snapshot: a statement whose lines and balance belong together. */
export function snapshot<T>(db: Db, read: (tx: Tx) => Promise<T>): Promise<T> {
  return db.transaction(read, { isolationLevel: "repeatable read", accessMode: "read only" });
}

/** Addresses of buckets that may have something in them. */
export async function openAddresses(source: Db | Tx, userId: Id<"user">): Promise<Address[]> {
  const rows = await source
    .select({ address: creditBucket.address })
    .from(creditBucket)
    .where(and(eq(creditBucket.userId, userId), sql`${creditBucket.closedAt} is null`));
  return rows.map(({ address }) => address);
}

export type BookRow = {
  id: string;
  /** Where the line stands among all lines. */
  place: string;
  at: string | Date;
  change: string;
  memo: Record<string, string>;
  feature: Feature | null;
  model: string;
  state: ChargeState;
  reason: string;
  parts: ChargePart[];
  code: string;
  bucket: BucketKind;
};

const change = sql`case c.state when 'held' then -c.held else -c.posted end`;
/** By time; of one millisecond, what came before what was spent of it. */
const chargePlace = sql`substr(c.id, 5, 12) || '1' || substr(c.id, 17)`;
const entryPlace = sql`substr(e.id, 5, 12) || '0' || substr(e.id, 17)`;

/** The instant that a place begins with. */
const timeOf = (place: string) => new Date(Number.parseInt(place.slice(0, 12), 16)).toISOString();

/** Lines older than `before`, newest first. */
export async function lines(
  tx: Tx,
  userId: Id<"user">,
  { before, limit }: { before: string | null; limit: number },
): Promise<BookRow[]> {
  const older = (at: SQL, place: SQL) =>
    before === null
      ? sql`true`
      : sql`${at} <= ${timeOf(before)}::timestamptz and ${place} < ${before}`;
  const { rows } = await tx.execute(sql`
    (select c.id, ${chargePlace} as place, c.at, ${change} as change, c.memo, c.feature, c.model,
        c.state, c.reason, c.parts, '' as code, '' as bucket
      from credit_charge c where c.user_id = ${userId} and ${older(sql`c.at`, chargePlace)}
      order by c.at desc, place desc limit ${limit})
    union all
    (select e.id, ${entryPlace} as place, e.at, e.change, e.memo, null, '', '', '', '[]'::jsonb,
        e.code, e.bucket
      from credit_entry e
      where e.user_id = ${userId} and e.change <> 0 and ${older(sql`e.at`, entryPlace)}
      order by e.at desc, place desc limit ${limit})
    order by place desc limit ${limit}`);
  return rows as BookRow[];
}

/** What all lines from this place on changed together. */
export async function changeFrom(tx: Tx, userId: Id<"user">, place: string): Promise<bigint> {
  const since = timeOf(place);
  const { rows } = await tx.execute<{ sum: string }>(sql`
    select coalesce((select sum(${change}) from credit_charge c
        where c.user_id = ${userId} and c.at >= ${since}::timestamptz
          and ${chargePlace} >= ${place}), 0)
      + coalesce((select sum(e.change) from credit_entry e
        where e.user_id = ${userId} and e.at >= ${since}::timestamptz
          and ${entryPlace} >= ${place}), 0) as sum`);
  return BigInt(rows[0]?.sum ?? 0);
}

export type SlotRow = {
  slot: string | Date;
  feature: Feature;
  model: string;
  turns: number;
  inputTokens: number;
  outputTokens: number;
  spent: string;
};

/** What was spent, by quarters of an hour: every time zone's midnight is between two of them. */
export async function spentBySlot(db: Db, userId: Id<"user">, since: Date): Promise<SlotRow[]> {
  const { rows } = await db.execute(sql`
    select date_bin('15 minutes', c.at, '2000-01-01T00:00:00Z'::timestamptz) as slot, c.feature,
      c.model, count(*)::int as turns, sum(c.input_tokens)::int as "inputTokens",
      sum(c.output_tokens)::int as "outputTokens", sum(c.posted) as spent
    from credit_charge c
    where c.user_id = ${userId} and c.at >= ${since.toISOString()}::timestamptz
      and c.state = 'posted'
    group by 1, 2, 3`);
  return rows as SlotRow[];
}

/** All that is kept of a person, for them to take away. */
export async function everything(db: Db, userId: Id<"user">) {
  return {
    charges: await db
      .select()
      .from(creditCharge)
      .where(and(eq(creditCharge.userId, userId), gte(creditCharge.at, new Date(0))))
      .orderBy(asc(creditCharge.at)),
    entries: await db
      .select()
      .from(creditEntry)
      .where(eq(creditEntry.userId, userId))
      .orderBy(asc(creditEntry.at)),
  };
}

/** Words that a person could be known by go; amounts and times stay for the books. */
export async function forgetWords(tx: Tx, userId: Id<"user">): Promise<void> {
  await tx.update(creditCharge).set({ memo: {} }).where(eq(creditCharge.userId, userId));
  await tx.update(creditEntry).set({ memo: {} }).where(eq(creditEntry.userId, userId));
}
