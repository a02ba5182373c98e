import { and, asc, eq, isNotNull, isNull, lte, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { season, seasonPrize, seasonResult, seasonStanding } from "@/db/schema/season";
import type { Tx } from "@/db/transaction";
import { invariant } from "@/lib/core/errors";
import type { Id } from "@/lib/core/id";
import type { League, SeasonId } from "../contract";

export type PrizeRow = typeof seasonPrize.$inferSelect;
export type ResultRow = typeof seasonResult.$inferSelect;

export async function unfinished(db: Db, upTo: SeasonId): Promise<SeasonId[]> {
  const rows = await db
    .select({ id: season.id })
    .from(season)
    .where(and(lte(season.id, upTo), isNull(season.paidAt)))
    .orderBy(asc(season.id));
  return rows.map(({ id }) => id);
}

export async function close(tx: Tx, id: SeasonId, at: Date): Promise<void> {
  await tx
    .update(season)
    .set({ closedAt: at })
    .where(and(eq(season.id, id), isNull(season.closedAt)));
}

/** True for the one who is to write the boards down; held until commit. */
export async function lockUnarchived(tx: Tx, id: SeasonId): Promise<boolean> {
  const rows = await tx
    .select({ id: season.id })
    .from(season)
    .where(and(eq(season.id, id), isNotNull(season.closedAt), isNull(season.archivedAt)))
    .for("no key update");
  return rows.length > 0;
}

/** The first positions of a league's board, held until commit. */
export async function topStandings(
  tx: Tx,
  { id, league, upTo }: { id: SeasonId; league: League; upTo: number },
): Promise<(typeof seasonStanding.$inferSelect)[]> {
  const { season: of, userId, points, reachedAt } = seasonStanding;
  return tx
    .select()
    .from(seasonStanding)
    .where(and(eq(of, id), eq(seasonStanding.league, league), sql`listed and ${points} > 0`))
    .orderBy(sql`(-${points})`, asc(reachedAt), asc(userId))
    .limit(upTo)
    .for("no key update");
}

/** The places of everybody listed, as the boards showed them last. */
export async function insertResults(tx: Tx, id: SeasonId): Promise<void> {
  await tx.execute(sql`set local statement_timeout = 0`);
  await tx.execute(sql`
    insert into season_result (season, user_id, league, position, place, points)
    select season, user_id, league,
      row_number() over (partition by league order by -points, reached_at, user_id),
      rank() over (partition by league order by -points), points
    from season_standing where season = ${id} and listed and points > 0`);
}

export async function firstResults(
  source: Db | Tx,
  id: SeasonId,
  { league, upTo }: { league: League; upTo: number },
): Promise<ResultRow[]> {
  return source
    .select()
    .from(seasonResult)
    .where(
      and(
        eq(seasonResult.season, id),
        eq(seasonResult.league, league),
        lte(seasonResult.position, upTo),
      ),
    )
    .orderBy(asc(seasonResult.position));
}

/** The place of whoever has a prize, which equals share. */
export async function placeOf(tx: Tx, { season: id, userId }: PrizeRow): Promise<number> {
  const [row] = await tx
    .select({ place: seasonResult.place })
    .from(seasonResult)
    .where(and(eq(seasonResult.season, id), eq(seasonResult.userId, userId)));
  invariant(row, "whoever has a prize has a place");
  return row.place;
}

export async function insertPrizes(
  tx: Tx,
  rows: (typeof seasonPrize.$inferInsert)[],
): Promise<void> {
  if (rows.length > 0) await tx.insert(seasonPrize).values(rows);
}

export async function markArchived(tx: Tx, id: SeasonId, at: Date): Promise<void> {
  await tx.update(season).set({ archivedAt: at }).where(eq(season.id, id));
}

export async function unpaidPrizes(db: Db, id: SeasonId): Promise<Id<"user">[]> {
  const rows = await db
    .select({ userId: seasonPrize.userId })
    .from(seasonPrize)
    .where(and(eq(seasonPrize.season, id), isNull(seasonPrize.paidAt)))
    .orderBy(asc(seasonPrize.position), asc(seasonPrize.league));
  return rows.map(({ userId }) => userId);
}

/** The prize where nobody has paid it, held until commit. */
export async function lockUnpaid(
  tx: Tx,
  id: SeasonId,
  userId: Id<"user">,
): Promise<PrizeRow | undefined> {
  const [row] = await tx
    .select()
    .from(seasonPrize)
    .where(
      and(eq(seasonPrize.season, id), eq(seasonPrize.userId, userId), isNull(seasonPrize.paidAt)),
    )
    .for("no key update");
  return row;
}

export async function markPrizePaid(
  tx: Tx,
  { season: id, userId }: PrizeRow,
  at: Date,
): Promise<void> {
  await tx
    .update(seasonPrize)
    .set({ paidAt: at })
    .where(and(eq(seasonPrize.season, id), eq(seasonPrize.userId, userId)));
}

/** Once the boards are written down and no prize is left to pay. */
export async function markPaid(tx: Tx, id: SeasonId, at: Date): Promise<void> {
  await tx
    .update(season)
    .set({ paidAt: at })
    .where(
      and(
        eq(season.id, id),
        isNotNull(season.archivedAt),
        isNull(season.paidAt),
        sql`not exists (select from season_prize p
          where p.season = ${id} and p.paid_at is null)`,
      ),
    );
}
