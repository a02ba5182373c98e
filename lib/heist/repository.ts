import { and, desc, eq, gt, isNotNull, lt, lte, or, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { preparedInsert, preparedSql } from "@/db/prepared";
import { heist, heistLeave } from "@/db/schema/heist";
import type { Tx } from "@/db/transaction";
import type { Id } from "@/lib/core/id";
import type { SeasonId } from "@/lib/season/contract";

export type HeistRow = typeof heist.$inferSelect;
export type LeaveRow = typeof heistLeave.$inferSelect;

type Source = Db | Tx;
type Person = Id<"user">;

const succeeded = sql`${heist.status} = 'success'`;
const struck = sql`${heist.status} in ('success', 'failed_shield')`;

/** The database says how long the transaction has lasted by then. */
export const insertHeist = preparedInsert("heist_insert", heist, ["tookMicros"]);

export async function heistById(source: Source, id: Id<"heist">): Promise<HeistRow | undefined> {
  const [row] = await source.select().from(heist).where(eq(heist.id, id));
  return row;
}

/** When somebody last robbed, or struck a shield that blocked. */
export async function lastStruck(source: Source, robberId: Person): Promise<Date | null> {
  const [row] = await source
    .select({ at: heist.at })
    .from(heist)
    .where(and(eq(heist.robberId, robberId), struck))
    .orderBy(desc(heist.at))
    .limit(1);
  return row?.at ?? null;
}

type Past = {
  /** The heist that this request of the robber has made already. */
  firstId: Id<"heist"> | null;
  /** When the robber last robbed, or struck a shield that blocked. */
  struckAt: Date | null;
  /** When the victim was last robbed. */
  robbedAt: Date | null;
  /** What heists took from them in this season. */
  lost: bigint;
  /** Whether this robber robbed them in this season. */
  pair: boolean;
  /** Whether the victim has robbed anybody, and when last this robber. */
  robs: boolean;
  robbedMeAt: Date | null;
};
type PastRow = Record<"firstId" | "struckAt" | "robbedAt" | "robbedMeAt", string | null> & {
  victimId: Person;
  lost: string;
  pair: boolean;
  robs: boolean;
};

const { placeholder } = sql;

const past = preparedSql<PastRow>(
  "heist_past",
  sql`select v.id as "victimId", suffered.lost, suffered.pair, done."robbedMeAt", done.robs,
      (select max(at) from ${heist} where victim_id = v.id and status = 'success') as "robbedAt",
      (select max(at) from ${heist} where robber_id = ${placeholder("robberId")}
        and status in ('success', 'failed_shield')) as "struckAt",
      (select id from ${heist} where robber_id = ${placeholder("robberId")}
        and request_key = ${placeholder("requestKey")}) as "firstId"
    from unnest(${placeholder("victimIds")}::text[]) v(id)
    cross join lateral (
      select coalesce(sum(amount), 0) as lost,
        coalesce(bool_or(robber_id = ${placeholder("robberId")}), false) as pair
      from ${heist} where victim_id = v.id and status = 'success'
        and season = ${placeholder("season")} and at >= ${placeholder("since")}::timestamptz) suffered
    cross join lateral (
      select max(at) filter (where victim_id = ${placeholder("robberId")}) as "robbedMeAt",
        count(*) > 0 as robs
      from ${heist} where robber_id = v.id and status = 'success') done`,
);

/**
 * What has been between a robber and these others, and between them and everybody. `since` is when
 * the season began.
 */
export async function pastOf(
  source: Source,
  question: {
    robberId: Person;
    victimIds: readonly Person[];
    season: SeasonId;
    since: Date;
    requestKey: string | null;
  },
): Promise<Map<Person, Past>> {
  const rows = await past(source, { ...question, since: question.since.toISOString() });
  const instant = (text: string | null) => (text === null ? null : new Date(text));
  return new Map(
    rows.map((row) => [
      row.victimId,
      {
        firstId: row.firstId as Id<"heist"> | null,
        struckAt: instant(row.struckAt),
        robbedAt: instant(row.robbedAt),
        lost: BigInt(row.lost),
        pair: row.pair,
        robs: row.robs,
        robbedMeAt: instant(row.robbedMeAt),
      },
    ]),
  );
}

/** Who has been robbed by somebody since an instant. */
export async function robbedSince(source: Source, robberId: Person, since: Date) {
  return source
    .select({ victimId: heist.victimId, at: heist.at })
    .from(heist)
    .where(and(eq(heist.robberId, robberId), succeeded, gt(heist.at, since)))
    .orderBy(desc(heist.at));
}

export async function lastRobbed(source: Source, victimId: Person): Promise<Date | null> {
  const [row] = await source
    .select({ at: heist.at })
    .from(heist)
    .where(and(eq(heist.victimId, victimId), succeeded))
    .orderBy(desc(heist.at))
    .limit(1);
  return row?.at ?? null;
}

/** A person's heists on either side, the newest first. Of failed ones only the robber knows. */
export async function historyOf(
  source: Source,
  userId: Person,
  { before, limit }: { before: Id<"heist"> | null; limit: number },
): Promise<HeistRow[]> {
  return source
    .select()
    .from(heist)
    .where(
      and(
        or(eq(heist.robberId, userId), and(eq(heist.victimId, userId), struck)),
        before ? lt(heist.id, before) : undefined,
      ),
    )
    .orderBy(desc(heist.id))
    .limit(limit);
}

export async function everyHeistOf(source: Source, userId: Person): Promise<HeistRow[]> {
  return source
    .select()
    .from(heist)
    .where(or(eq(heist.robberId, userId), eq(heist.victimId, userId)))
    .orderBy(desc(heist.id));
}

/** Lets go of the addresses of attempts made before an instant; tells how many those were. */
export async function dropAddresses(
  source: Source,
  which: { before: Date } | { robberId: Person },
): Promise<number> {
  const rows = await source
    .update(heist)
    .set({ addressHash: null })
    .where(
      and(
        isNotNull(heist.addressHash),
        "before" in which ? lt(heist.at, which.before) : eq(heist.robberId, which.robberId),
      ),
    )
    .returning({ id: heist.id });
  return rows.length;
}

export async function leaveOf(source: Source, userId: Person): Promise<LeaveRow | undefined> {
  const [row] = await source.select().from(heistLeave).where(eq(heistLeave.userId, userId));
  return row;
}

/** The first wish to leave stays. */
export async function insertLeave(tx: Tx, row: LeaveRow): Promise<void> {
  await tx.insert(heistLeave).values(row).onConflictDoNothing();
}

export async function removeLeave(tx: Tx, userId: Person): Promise<void> {
  await tx.delete(heistLeave).where(eq(heistLeave.userId, userId));
}

export async function lockDueLeaves(tx: Tx, at: Date, limit: number): Promise<LeaveRow[]> {
  return tx
    .select()
    .from(heistLeave)
    .where(lte(heistLeave.leavesAt, at))
    .limit(limit)
    .for("update", { skipLocked: true });
}
