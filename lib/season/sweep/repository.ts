import { and, asc, eq, isNull, lte, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { season, seasonPerson, seasonStanding } from "@/db/schema/season";
import type { Tx } from "@/db/transaction";
import type { Id } from "@/lib/core/id";
import { type League, leagues, type SeasonId } from "../contract";

/**
 * Moves what has gathered into the counts; returns how many entries. One at a time: entries that are
 * still being appended by open transactions are not seen and stay for the next time.
 */
export async function rollUpRanks(tx: Tx): Promise<number> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('season.roll_up', 31))`);
  const { rows } = await tx.execute<{ entries: number }>(sql`
    with gone as (
      delete from season_rank_entry returning season, league, points, change
    ), sum as (
      select season, league, points, sum(change)::int as people from gone
      group by season, league, points having sum(change) <> 0
    ), kept as (
      insert into season_rank_count (season, league, points, people)
      select season, league, points, people from sum order by season, league, points
      on conflict (season, league, points)
      do update set people = season_rank_count.people + excluded.people
    ), blocks as (
      insert into season_rank_block (season, league, block, people)
      select season, league, points / 64 as block, sum(people)::int from sum
      group by season, league, points / 64 order by season, league, block
      on conflict (season, league, block)
      do update set people = season_rank_block.people + excluded.people
    )
    select count(*)::int as entries from gone`);
  await tx.execute(sql`delete from season_rank_count where people = 0`);
  return rows[0]?.entries ?? 0;
}

/** Whose exclusion has ended. */
export async function dueAgain(db: Db, now: Date, limit: number): Promise<Id<"user">[]> {
  const rows = await db
    .select({ userId: seasonPerson.userId })
    .from(seasonPerson)
    .where(lte(seasonPerson.recheckAt, now))
    .orderBy(asc(seasonPerson.recheckAt))
    .limit(limit);
  return rows.map(({ userId }) => userId);
}

/** Whom nobody has looked at for longest. */
export async function longestUnchecked(db: Db, before: Date, limit: number): Promise<Id<"user">[]> {
  const rows = await db
    .select({ userId: seasonPerson.userId })
    .from(seasonPerson)
    .where(lte(seasonPerson.checkedAt, before))
    .orderBy(asc(seasonPerson.checkedAt))
    .limit(limit);
  return rows.map(({ userId }) => userId);
}

/** Who stands at the top of a season's boards, where everybody looks. */
export async function atTheTop(db: Db, id: SeasonId, limit: number): Promise<Id<"user">[]> {
  const pages = leagues.map((league: League) =>
    db
      .select({ userId: seasonStanding.userId })
      .from(seasonStanding)
      .where(
        and(
          eq(seasonStanding.season, id),
          eq(seasonStanding.league, league),
          sql`listed and points > 0`,
        ),
      )
      .orderBy(sql`(-points)`, asc(seasonStanding.reachedAt), asc(seasonStanding.userId))
      .limit(limit),
  );
  return (await Promise.all(pages)).flat().map(({ userId }) => userId);
}

export async function openSeasons(db: Db | Tx): Promise<SeasonId[]> {
  const rows = await db
    .select({ id: season.id })
    .from(season)
    .where(isNull(season.closedAt))
    .orderBy(asc(season.id));
  return rows.map(({ id }) => id);
}

/** For what takes as long as the season is large, and what nobody waits for. */
export async function takeAnyTime(tx: Tx): Promise<void> {
  await tx.execute(sql`set local statement_timeout = 0`);
}

/** Standings in the order of ids, after this one, each with the sum and the last word of its events. */
export async function standingsAfter(tx: Tx, id: SeasonId, after: string, limit: number) {
  const { rows } = await tx.execute<
    { userId: Id<"user"> } & Record<"points" | "sum" | "said", string>
  >(sql`
    select s.user_id as "userId", s.points,
      (select coalesce(sum(e.change), 0) from season_event e
        where e.user_id = s.user_id and e.season = s.season) as sum,
      coalesce((select e.points_after from season_event e
        where e.user_id = s.user_id and e.season = s.season order by e.seq desc limit 1), 0) as said
    from season_standing s where s.season = ${id} and s.user_id > ${after}
    order by s.user_id limit ${limit}`);
  return rows.map((row) => ({
    userId: row.userId,
    points: BigInt(row.points),
    sum: BigInt(row.sum),
    said: BigInt(row.said),
  }));
}

/** Numbers of points, and blocks of them, that other people have than are counted. */
export async function miscounted(tx: Tx, id: SeasonId): Promise<number> {
  const { rows } = await tx.execute<{ faults: number }>(sql`
    with kept as (
      select league, points, sum(people) as people from (
        select league, points, people from season_rank_count where season = ${id}
        union all
        select league, points, change from season_rank_entry where season = ${id}
      ) each group by league, points
    ), real as (
      select league, points, count(*) as people from season_standing
      where season = ${id} and listed and points > 0 group by league, points
    ), summed as (
      select league, points / 64 as block, sum(people) as people from season_rank_count
      where season = ${id} group by league, points / 64
    ), block as (
      select league, block, people from season_rank_block where season = ${id} and people <> 0
    )
    select (select count(*) from kept full join real using (league, points)
        where coalesce(kept.people, 0) <> coalesce(real.people, 0))::int
      + (select count(*) from summed full join block using (league, block)
        where coalesce(summed.people, 0) <> coalesce(block.people, 0))::int as faults`);
  return rows[0]?.faults ?? 0;
}
