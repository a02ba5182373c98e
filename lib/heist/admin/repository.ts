import { and, desc, eq, gte, isNotNull, lte, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { heist, heistDraft, heistItem } from "@/db/schema/heist";
import type { Tx } from "@/db/transaction";
import type { Id } from "@/lib/core/id";
import type { HeistRule, HeistStatus } from "../contract";

export type DraftRow = typeof heistDraft.$inferSelect;
type Source = Db | Tx;

/** Attempts between two instants, the latest where those are too many, in their order. */
export async function attemptsBetween(
  source: Source,
  { from, to, limit }: { from: Date; to: Date; limit: number },
) {
  const { id, robberId, victimId, season, status, amount, shieldId, facts } = heist;
  const rows = await source
    .select({ id, robberId, victimId, season, status, amount, shieldId, facts })
    .from(heist)
    .where(and(gte(heist.at, from), lte(heist.at, to)))
    .orderBy(desc(heist.at), desc(heist.id))
    .limit(limit);
  return rows.reverse();
}

export async function insertDraft(source: Source, row: DraftRow): Promise<void> {
  await source.insert(heistDraft).values(row);
}

export async function draftById(
  source: Source,
  id: Id<"heistDraft">,
): Promise<DraftRow | undefined> {
  const [row] = await source.select().from(heistDraft).where(eq(heistDraft.id, id));
  return row;
}

export async function lockDraft(tx: Tx, id: Id<"heistDraft">): Promise<DraftRow | undefined> {
  const [row] = await tx.select().from(heistDraft).where(eq(heistDraft.id, id)).for("update");
  return row;
}

export async function markPublished(tx: Tx, id: Id<"heistDraft">, at: Date): Promise<void> {
  await tx.update(heistDraft).set({ publishedAt: at }).where(eq(heistDraft.id, id));
}

export type CountRow = {
  status: HeistStatus;
  reason: HeistRule | null;
  times: number;
  points: string;
  atMost: number;
};

/** Attempts since an instant by what became of them. */
export async function countsSince(db: Db, since: Date, most: number): Promise<CountRow[]> {
  return db
    .select({
      status: heist.status,
      reason: heist.reason,
      times: sql<number>`count(*)::int`,
      points: sql<string>`coalesce(sum(${heist.amount}), 0)::text`,
      atMost: sql<number>`(count(*) filter (where ${heist.amount} >= ${most}))::int`,
    })
    .from(heist)
    .where(gte(heist.at, since))
    .groupBy(heist.status, heist.reason);
}

/** Milliseconds that transactions took since an instant. */
export async function timesSince(db: Db, since: Date) {
  const at = (share: number) =>
    sql<number | null>`percentile_cont(${share}) within group (order by took_micros) / 1000`;
  const [row] = await db
    .select({ p50: at(0.5), p95: at(0.95) })
    .from(heist)
    .where(and(gte(heist.at, since), isNotNull(heist.tookMicros)));
  return row ?? { p50: null, p95: null };
}

/** By UTC day. */
export async function daysSince(db: Db, since: Date) {
  const date = sql<string>`to_char(${heist.at} at time zone 'UTC', 'YYYY-MM-DD')`;
  return db
    .select({
      date,
      done: sql<number>`(count(*) filter (where ${heist.status} = 'success'))::int`,
      refused: sql<number>`(count(*) filter (where ${heist.status} <> 'success'))::int`,
    })
    .from(heist)
    .where(gte(heist.at, since))
    .groupBy(sql`1`)
    .orderBy(sql`1`);
}

export async function countItems(db: Db, at: Date) {
  const [row] = await db
    .select({
      up: sql<number>`(count(*) filter (where ${heistItem.state} = 'active' and ${heistItem.expiresAt} > ${at.toISOString()}::timestamptz))::int`,
      held: sql<number>`(count(*) filter (where ${heistItem.state} = 'held'))::int`,
    })
    .from(heistItem);
  return row ?? { up: 0, held: 0 };
}
