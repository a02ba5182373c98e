import { and, eq, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { preparedSql } from "@/db/prepared";
import {
  protectionDeclaration,
  protectionExclusion,
  protectionIdentity,
  protectionLimit,
  protectionPlay,
} from "@/db/schema/protection";
import type { Tx } from "@/db/transaction";
import type { Id } from "@/lib/core/id";
import type { LimitKind } from "./contract";
import type { Exclusion } from "./rules";

export type PlayRow = typeof protectionPlay.$inferSelect;
export type LimitRow = typeof protectionLimit.$inferSelect;

/** One payment, or change of what is allowed, at a time for each person, until commit. */
export async function lockPerson(tx: Tx, userId: Id<"user">): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${userId}, 9))`);
}

export async function limitsOf(db: Db | Tx, userId: Id<"user">): Promise<LimitRow[]> {
  return db.select().from(protectionLimit).where(eq(protectionLimit.userId, userId));
}

export async function limitOf(
  tx: Tx,
  userId: Id<"user">,
  kind: LimitKind,
): Promise<LimitRow | undefined> {
  const [row] = await tx
    .select()
    .from(protectionLimit)
    .where(and(eq(protectionLimit.userId, userId), eq(protectionLimit.kind, kind)));
  return row;
}

export async function putLimit(tx: Tx, row: typeof protectionLimit.$inferInsert): Promise<void> {
  const { value, nextValue, nextAt, changedAt } = row;
  await tx
    .insert(protectionLimit)
    .values(row)
    .onConflictDoUpdate({
      target: [protectionLimit.userId, protectionLimit.kind],
      set: { value, nextValue, nextAt, changedAt },
    });
}

/** What was proven once stays so. */
export async function insertIdentity(
  tx: Tx,
  row: typeof protectionIdentity.$inferInsert,
): Promise<void> {
  await tx
    .insert(protectionIdentity)
    .values(row)
    .onConflictDoUpdate({
      target: [protectionIdentity.mark, protectionIdentity.userId],
      set: { proven: sql`${protectionIdentity.proven} or excluded.proven` },
    });
}

export async function insertExclusion(
  tx: Tx,
  row: typeof protectionExclusion.$inferInsert,
): Promise<void> {
  await tx.insert(protectionExclusion).values(row);
}

/**
 * Exclusions that hold for an account: its own, and those of every account that it is joined to by
 * addresses and wallets that both have had, over any number of steps. An address that another
 * account only says is its own counts if that account said so first: else anybody could exclude
 * others by signing up with a spelling of their address.
 */
export async function exclusionsOf(
  db: Db | Tx,
  userId: Id<"user">,
  now: Date,
): Promise<Exclusion[]> {
  const { rows } = await db.execute<{ kind: Exclusion["kind"]; endsAt: string | Date | null }>(sql`
    with recursive person(user_id) as (
      select ${userId}::text
      union
      select other.user_id from person
      join ${protectionIdentity} own on own.user_id = person.user_id
      join ${protectionIdentity} other on other.mark = own.mark
        and (other.proven or other.since <= own.since)
    )
    select e.kind, e.ends_at as "endsAt" from ${protectionExclusion} e
    join person on person.user_id = e.user_id
    where e.ends_at is null or e.ends_at > ${now.toISOString()}::timestamptz`);
  return rows.map(({ kind, endsAt }) => ({
    kind,
    endsAt: endsAt === null ? null : new Date(endsAt),
  }));
}

/** The account itself and those that share a proven mark with it, over any number of steps. */
export async function joinedBy(db: Db | Tx, userId: Id<"user">): Promise<Id<"user">[]> {
  const { rows } = await db.execute<{ id: Id<"user"> }>(sql`
    with recursive person(id) as (
      select ${userId}::text
      union
      select other.user_id from person
      join ${protectionIdentity} own on own.user_id = person.id and own.proven
      join ${protectionIdentity} other on other.mark = own.mark and other.proven
    )
    select id from person`);
  return rows.map(({ id }) => id);
}

const ties = preparedSql<{ own: Id<"user">[]; excluded: Id<"user">[] }>(
  "protection_ties",
  sql`with recursive own(id) as (
      select ${sql.placeholder("first")}::text
      union
      select other.user_id from own
      join ${protectionIdentity} mine on mine.user_id = own.id and mine.proven
      join ${protectionIdentity} other on other.mark = mine.mark and other.proven
    ), person(root, user_id) as (
      select id, id from unnest(${sql.placeholder("people")}::text[]) id
      union
      select person.root, other.user_id from person
      join ${protectionIdentity} mine on mine.user_id = person.user_id
      join ${protectionIdentity} other on other.mark = mine.mark
        and (other.proven or other.since <= mine.since)
    )
    select array(select id from own) as own, array(
      select distinct person.root from person
      join ${protectionExclusion} e on e.user_id = person.user_id
      where e.ends_at is null or e.ends_at > ${sql.placeholder("now")}::timestamptz) as excluded`,
);

/**
 * Of several people at once: who is kept from play by what they chose, under the same rule as
 * `exclusionsOf`, and the accounts that belong to the first of them, under that of `joinedBy`.
 */
export async function tiesOf(
  db: Db | Tx,
  people: readonly [Id<"user">, ...Id<"user">[]],
  now: Date,
): Promise<{ own: Id<"user">[]; excluded: Id<"user">[] }> {
  const [row] = await ties(db, { first: people[0], people, now: now.toISOString() });
  return row ?? { own: [], excluded: [] };
}

export async function playOf(db: Db | Tx, userId: Id<"user">): Promise<PlayRow | undefined> {
  const [row] = await db.select().from(protectionPlay).where(eq(protectionPlay.userId, userId));
  return row;
}

export async function putPlay(tx: Tx, row: typeof protectionPlay.$inferInsert): Promise<void> {
  const { userId: _, ...set } = row;
  await tx
    .insert(protectionPlay)
    .values(row)
    .onConflictDoUpdate({ target: protectionPlay.userId, set });
}

/** People, by what is in force for them now. */
export async function countInForce(db: Db, now: Date) {
  const at = now.toISOString();
  const { rows } = await db.execute<Record<"selfExclusions" | "coolOffs" | "limits", number>>(sql`
    with excluded as (
      select user_id, bool_or(kind = 'self_exclusion') as for_long from ${protectionExclusion}
      where ends_at is null or ends_at > ${at}::timestamptz group by user_id
    )
    select count(*) filter (where for_long)::int as "selfExclusions",
      count(*) filter (where not for_long)::int as "coolOffs",
      (select count(distinct user_id)::int from ${protectionLimit}
        where case when next_at <= ${at}::timestamptz then next_value else value end is not null)
        as limits
    from excluded`);
  return rows[0] ?? { selfExclusions: 0, coolOffs: 0, limits: 0 };
}

export async function ownExclusions(db: Db | Tx, userId: Id<"user">) {
  return db.select().from(protectionExclusion).where(eq(protectionExclusion.userId, userId));
}

export async function removePerson(tx: Tx, userId: Id<"user">): Promise<void> {
  await tx.delete(protectionLimit).where(eq(protectionLimit.userId, userId));
  await tx.delete(protectionPlay).where(eq(protectionPlay.userId, userId));
  await tx.delete(protectionDeclaration).where(eq(protectionDeclaration.userId, userId));
}

export async function removeMarks(tx: Tx, userId: Id<"user">): Promise<void> {
  await tx.delete(protectionIdentity).where(eq(protectionIdentity.userId, userId));
}
