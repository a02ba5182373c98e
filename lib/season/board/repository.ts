import { and, desc, eq, lt, type Placeholder, type SQL, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { prepared, preparedSql } from "@/db/prepared";
import { seasonEvent, seasonStanding } from "@/db/schema/season";
import type { Id } from "@/lib/core/id";
import type { League, SeasonId } from "../contract";

/** Where a row stands in the order of a board. */
export type Key = { points: bigint; reachedAt: Date; userId: Id<"user"> };

export type BoardRow = {
  userId: Id<"user">;
  league: League;
  points: bigint;
  reachedAt: Date;
  place: number;
};

type RawRow = Omit<BoardRow, "points" | "reachedAt" | "place"> & {
  points: string;
  reachedAt: string | Date;
  place: string;
};

/** A season's board of a league, or the places of these in a statement that is prepared. */
type Which = { season: SeasonId | Placeholder; league: League | Placeholder };

const { placeholder } = sql;
const board = { season: placeholder("season"), league: placeholder("league") };

const instant = (at: Date) => sql`${at.toISOString()}::timestamptz`;

/** The order of a board, as its index has it. */
const order = sql`(-points), reached_at, user_id`;
const reverse = sql`(-points) desc, reached_at desc, user_id desc`;
const keyOf = ({ points, reachedAt, userId }: Key) =>
  sql`(${(-points).toString()}::bigint, ${instant(reachedAt)}, ${userId})`;
const listedIn = ({ season: id, league }: Which) =>
  sql`season = ${id} and league = ${league} and listed and points > 0`;
const columns = sql`user_id, league, points, reached_at`;

/** Counts of listed people by points that are not rolled up yet, among other conditions. */
const entries = ({ season: id, league }: Which, where: SQL) =>
  sql`select points, change as people from season_rank_entry
    where season = ${id} and league = ${league} and ${where}`;

/** The same, rolled up. */
const counts = ({ season: id, league }: Which, where: SQL) =>
  sql`select points, people from season_rank_count
    where season = ${id} and league = ${league} and ${where}`;

/**
 * The statement for rows of a board with their places, all of one snapshot. Who is above them all is added up by blocks
 * of 64 numbers of points, and what lies between them number by number.
 */
function placed(which: Which, rows: SQL): SQL {
  const [most, least] = [
    sql`(select max(points) from shown)`,
    sql`(select min(points) from shown)`,
  ];
  const between = sql`points between ${least} and ${most}`;
  const higher = sql`points > ${most}`;
  return sql`
    with shown as materialized (${rows}),
    higher as materialized (
      select coalesce(sum(people), 0) as people from (
        select people from season_rank_block where season = ${which.season}
          and league = ${which.league} and block > ${most} / 64
        union all
        select people from (${counts(which, sql`${higher} and points < (${most} / 64 + 1) * 64`)}) c
        union all
        select people from (${entries(which, higher)}) e
      ) each
    ),
    near as materialized (
      select points, sum(people) as people
      from (${counts(which, between)} union all ${entries(which, between)}) each group by points
    ),
    above as (
      select points, coalesce(sum(people) over (
        order by points desc rows between unbounded preceding and 1 preceding), 0) as people
      from near
    )
    select shown.user_id as "userId", shown.league, shown.points, shown.reached_at as "reachedAt",
      higher.people + above.people + 1 as place
    from shown join above using (points) cross join higher
    order by (-shown.points), shown.reached_at, shown.user_id`;
}

function rowOf({ points, reachedAt, place, ...row }: RawRow): BoardRow {
  return {
    ...row,
    points: BigInt(points),
    reachedAt: new Date(reachedAt),
    place: Number(place),
  };
}

/** A page of a league's board. */
export async function pageOfLeague(
  db: Db,
  which: Which,
  { after, limit }: { after: Key | null; limit: number },
): Promise<BoardRow[]> {
  const beyond = after ? sql`and (${order}) > ${keyOf(after)}` : sql``;
  const page = sql`select ${columns} from season_standing where ${listedIn(which)} ${beyond}
    order by ${order} limit ${limit}`;
  const { rows } = await db.execute<RawRow>(placed(which, page));
  return rows.map(rowOf);
}

const key = sql`(${placeholder("below")}::bigint, ${placeholder("reachedAt")}::timestamptz, ${placeholder("userId")})`;

/** How many neighbours is written into the statement, for the planner to count on. */
function neighbours(count: number) {
  const [above, below] = [sql.raw(String(count + 1)), sql.raw(String(count))];
  const listed = sql`select ${columns} from season_standing where ${listedIn(board)}`;
  const rows = sql`
    (${listed} and (${order}) <= ${key} order by ${reverse} limit ${above})
    union all
    (${listed} and (${order}) > ${key} order by ${order} limit ${below})`;
  return preparedSql<RawRow>(`season_around_${count}`, placed(board, rows));
}

const around = { alone: neighbours(0), between: neighbours(2) };

/** Somebody's row, alone or between their neighbours: two above, and two below. */
export async function placeOf(
  db: Db,
  which: { season: SeasonId; league: League },
  { points, reachedAt, userId }: Key,
  whose: keyof typeof around,
): Promise<BoardRow[]> {
  const at = { below: -points, reachedAt: reachedAt.toISOString(), userId };
  return (await around[whose](db, { ...which, ...at })).map(rowOf);
}

/** Those of these people who are listed, with their places among each other. */
export async function amongPeople(
  db: Db,
  id: SeasonId,
  { people, after, limit }: { people: readonly Id<"user">[]; after: Key | null; limit: number },
): Promise<BoardRow[]> {
  const beyond = after ? sql`where (${order}) > ${keyOf(after)}` : sql``;
  const { rows } = await db.execute<RawRow>(sql`
    with board as (
      select ${columns}, rank() over (order by -points) as place from season_standing
      where season = ${id} and user_id = any(${sql.param([...people])}::text[])
        and listed and points > 0
    )
    select user_id as "userId", league, points, reached_at as "reachedAt", place
    from board ${beyond} order by ${order} limit ${limit}`);
  return rows.map(rowOf);
}

const listedCount = preparedSql<{ people: string }>(
  "season_listed_count",
  sql`select coalesce(sum(people), 0) as people from (
    select people from season_rank_block
    where season = ${board.season} and league = ${board.league}
    union all
    select people from (${entries(board, sql`true`)}) e
  ) each`,
);

/** How many people a league's board has. */
export async function countListed(
  db: Db,
  which: { season: SeasonId; league: League },
): Promise<number> {
  const [row] = await listedCount(db, which);
  return Number(row?.people ?? 0);
}

const standing = prepared("season_standing_of", (source) =>
  source
    .select()
    .from(seasonStanding)
    .where(
      and(
        eq(seasonStanding.season, board.season),
        eq(seasonStanding.userId, placeholder("userId")),
      ),
    ),
);

export async function standingOf(db: Db, id: SeasonId, userId: Id<"user">) {
  const [row] = await standing(db, { season: id, userId });
  return row;
}

const change = preparedSql<{ sum: string }>(
  "season_change_since",
  sql`select coalesce(sum(change), 0) as sum from ${seasonEvent}
    where user_id = ${placeholder("userId")} and season = ${board.season}
      and at >= ${placeholder("since")}::timestamptz`,
);

/** What somebody gained less what they lost since an instant, in a season. */
export async function changeSince(
  db: Db,
  { season: id, userId, since }: { season: SeasonId; userId: Id<"user">; since: Date },
): Promise<bigint> {
  const [row] = await change(db, { season: id, userId, since: since.toISOString() });
  return BigInt(row?.sum ?? 0);
}

/** Somebody's events of a season, newest first. */
export async function eventsOf(
  db: Db,
  {
    season: id,
    userId,
    before,
    limit,
  }: {
    season: SeasonId;
    userId: Id<"user">;
    before: bigint | null;
    limit: number;
  },
) {
  return db
    .select()
    .from(seasonEvent)
    .where(
      and(
        eq(seasonEvent.userId, userId),
        eq(seasonEvent.season, id),
        before === null ? undefined : lt(seasonEvent.seq, before),
      ),
    )
    .orderBy(desc(seasonEvent.seq))
    .limit(limit);
}
