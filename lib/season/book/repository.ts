import { sql } from "drizzle-orm";
import { preparedSql } from "@/db/prepared";
import { seasonEvent, seasonRankEntry, seasonStanding } from "@/db/schema/season";
import type { Tx } from "@/db/transaction";
import type { StandingRow } from "../repository";

type Change = {
  before: StandingRow;
  points: bigint;
  peak: bigint;
  event: Omit<typeof seasonEvent.$inferSelect, "seq">;
};

const { placeholder } = sql;

const booking = preparedSql(
  "season_book",
  sql`with change as (
    select * from unnest(
      ${placeholder("userIds")}::text[], ${placeholder("kinds")}::text[], ${placeholder("refs")}::text[],
      ${placeholder("seasons")}::text[], ${placeholder("changes")}::bigint[],
      ${placeholder("points")}::bigint[], ${placeholder("peaks")}::bigint[],
      ${placeholder("otherIds")}::text[], ${placeholder("times")}::timestamptz[]
    ) c(user_id, kind, ref, season, change, points, peak, other_id, at)
  ), booking as (
    insert into ${seasonEvent} (user_id, kind, ref, season, change, points_after, other_id, at)
    select user_id, kind, ref, season, change, points, other_id, at from change
  ), counting as (
    insert into ${seasonRankEntry} (season, league, points, change)
    select * from unnest(
      ${placeholder("countedIn")}::text[], ${placeholder("leagues")}::text[],
      ${placeholder("counted")}::bigint[], ${placeholder("by")}::smallint[])
  )
  update ${seasonStanding} s set points = c.points, peak = c.peak, reached_at = c.at
  from change c where s.user_id = c.user_id and s.season = c.season`,
);

/** Writes events, their standings and the counts that ranks are read from, all at once. */
export async function bookAll(tx: Tx, changes: readonly Change[]): Promise<void> {
  const events = changes.map(({ event }) => event);
  const counts = changes.flatMap(countsOf);
  await booking(tx, {
    userIds: events.map(({ userId }) => userId),
    kinds: events.map(({ kind }) => kind),
    refs: events.map(({ ref }) => ref),
    seasons: events.map(({ season }) => season),
    changes: events.map(({ change }) => change),
    points: changes.map(({ points }) => points),
    peaks: changes.map(({ peak }) => peak),
    otherIds: events.map(({ otherId }) => otherId),
    times: events.map(({ at }) => at.toISOString()),
    countedIn: counts.map(({ season }) => season),
    leagues: counts.map(({ league }) => league),
    counted: counts.map(({ points }) => points),
    by: counts.map(({ by }) => by),
  });
}

/** Who is listed leaves one number of points for another; nobody is counted at none. */
function countsOf({ before: { season, league, listed, points: had }, points }: Change) {
  const entries = [
    { season, league, points: had, by: -1 },
    { season, league, points, by: 1 },
  ];
  return entries.filter((entry) => listed && entry.points > 0n);
}
