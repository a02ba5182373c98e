import { and, eq, inArray, lt, lte, ne, or, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { prepared, preparedSql } from "@/db/prepared";
import { planMembership, planRate } from "@/db/schema/plan";
import type { Tx } from "@/db/transaction";
import type { Id } from "@/lib/core/id";
import type { Bucket } from "./rules";

export type MembershipRow = typeof planMembership.$inferSelect;

const membership = prepared("plan_membership", (source) =>
  source
    .select()
    .from(planMembership)
    .where(eq(planMembership.userId, sql.placeholder("userId"))),
);

export async function membershipOf(
  source: Db | Tx,
  userId: Id<"user">,
): Promise<MembershipRow | undefined> {
  const [row] = await membership(source, { userId });
  return row;
}

/** The membership, held until commit. */
export async function lockMembership(
  tx: Tx,
  userId: Id<"user">,
): Promise<MembershipRow | undefined> {
  const [row] = await tx
    .select()
    .from(planMembership)
    .where(eq(planMembership.userId, userId))
    .for("update");
  return row;
}

export async function putMembership(
  tx: Tx,
  row: typeof planMembership.$inferInsert,
): Promise<void> {
  const { userId: _, ...set } = row;
  await tx
    .insert(planMembership)
    .values(row)
    .onConflictDoUpdate({ target: planMembership.userId, set });
}

/** People whose paid tier may be over at this instant. */
export async function membershipsOver(db: Db, at: Date, limit: number): Promise<Id<"user">[]> {
  const rows = await db
    .select({ userId: planMembership.userId })
    .from(planMembership)
    .where(
      and(
        ne(planMembership.tier, "free"),
        lte(planMembership.until, at),
        or(sql`${planMembership.graceUntil} is null`, lte(planMembership.graceUntil, at)),
      ),
    )
    .limit(limit);
  return rows.map(({ userId }) => userId);
}

const { placeholder } = sql;
const at = sql`${placeholder("at")}::timestamptz`;
const one = sql`${placeholder("one")}::interval`;

const taking = preparedSql<{ fullAt: string }>(
  "plan_take_token",
  sql`insert into plan_rate as r (key, full_at) values (${placeholder("key")}, ${at} + ${one})
    on conflict (key) do update set full_at = greatest(r.full_at, ${at}) + ${one}
      where greatest(r.full_at, ${at}) + ${one} <= ${at} + ${placeholder("all")}::interval
    returning full_at as "fullAt"`,
);

/**
 * Takes one token; null when there is none. One statement, so that processes that take at once
 * take different tokens.
 */
export async function takeToken(
  db: Db,
  key: string,
  { interval, capacity }: Bucket,
  now: Date,
): Promise<Date | null> {
  const bucket = { one: `${interval} ms`, all: `${capacity} ms` };
  const [row] = await taking(db, { key, at: now.toISOString(), ...bucket });
  return row ? new Date(row.fullAt) : null;
}

export async function fullAt(db: Db, key: string): Promise<Date | undefined> {
  const [row] = await db.select().from(planRate).where(eq(planRate.key, key));
  return row?.fullAt;
}

/** Buckets that are full say nothing. */
export async function removeFull(db: Db, before: Date): Promise<void> {
  await db.delete(planRate).where(lt(planRate.fullAt, before));
}

export async function removePerson(
  tx: Tx,
  userId: Id<"user">,
  rateKeys: readonly string[],
): Promise<void> {
  await tx.delete(planMembership).where(eq(planMembership.userId, userId));
  await tx.delete(planRate).where(inArray(planRate.key, [...rateKeys]));
}
