import { and, desc, eq, gt, inArray, isNotNull, lt, lte, or, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
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

export async function insertHeist(tx: Tx, row: typeof heist.$inferInsert): Promise<void> {
  await tx.insert(heist).values(row);
}

export async function heistById(source: Source, id: Id<"heist">): Promise<HeistRow | undefined> {
  const [row] = await source.select().from(heist).where(eq(heist.id, id));
  return row;
}

export async function heistOfRequest(
  source: Source,
  robberId: Person,
  requestKey: string,
): Promise<HeistRow | undefined> {
  const [row] = await source
    .select()
    .from(heist)
    .where(and(eq(heist.robberId, robberId), eq(heist.requestKey, requestKey)));
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

/** What heists have done to these people: by whom, how lately, how much in this season. */
export async function sufferedBy(
  source: Source,
  {
    robberId,
    victimIds,
    season,
    since,
  }: { robberId: Person; victimIds: readonly Person[]; season: SeasonId; since: Date },
) {
  const rows = await source
    .select({
      victimId: heist.victimId,
      robbedAt: sql<string>`max(${heist.at})`,
      lost: sql<string>`coalesce(sum(${heist.amount}) filter (where ${heist.season} = ${season}), 0)`,
      pair: sql<boolean>`bool_or(${heist.robberId} = ${robberId} and ${heist.season} = ${season})`,
    })
    .from(heist)
    .where(and(inArray(heist.victimId, [...victimIds]), succeeded, gt(heist.at, since)))
    .groupBy(heist.victimId);
  return new Map(rows.map((row) => [row.victimId, { ...row, robbedAt: new Date(row.robbedAt) }]));
}

/** What these people have done as robbers: to the robber in question, and at all. */
export async function doneBy(
  source: Source,
  { robberId, victimIds }: { robberId: Person; victimIds: readonly Person[] },
) {
  const rows = await source
    .select({
      userId: heist.robberId,
      robbedMeAt: sql<
        string | null
      >`max(${heist.at}) filter (where ${heist.victimId} = ${robberId})`,
    })
    .from(heist)
    .where(and(inArray(heist.robberId, [...victimIds]), succeeded))
    .groupBy(heist.robberId);
  return new Map(
    rows.map(({ userId, robbedMeAt }) => [userId, robbedMeAt ? new Date(robbedMeAt) : null]),
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
