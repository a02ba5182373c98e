import { sql } from "drizzle-orm";
import { seasonEvent, seasonRankEntry, seasonStanding } from "@/db/schema/season";
import type { Tx } from "@/db/transaction";
import type { StandingRow } from "../repository";

type Change = {
  before: StandingRow;
  points: bigint;
  peak: bigint;
  event: typeof seasonEvent.$inferInsert;
};

/** Writes events, their standings and the counts that ranks are read from, all at once. */
export async function bookAll(tx: Tx, changes: readonly Change[]): Promise<void> {
  const events = changes.map(
    ({ event: { userId, kind, ref, season, change, pointsAfter, otherId, at } }) =>
      sql`(${userId}, ${kind}, ${ref}, ${season}, ${change}::bigint, ${pointsAfter}::bigint, ${otherId}, ${at.toISOString()}::timestamptz)`,
  );
  const standings = changes.map(
    ({ before: { userId, season }, points, peak, event: { at } }) =>
      sql`(${userId}, ${season}, ${points}::bigint, ${peak}::bigint, ${at.toISOString()}::timestamptz)`,
  );
  const counts = changes.flatMap(({ before: { season, league, listed, points: had }, points }) =>
    [
      { points: had, by: -1 },
      { points, by: 1 },
    ]
      .filter((entry) => listed && entry.points > 0n)
      .map((entry) => sql`(${season}, ${league}, ${entry.points}::bigint, ${entry.by}::int)`),
  );
  const counting =
    counts.length > 0
      ? sql`, counting as (insert into ${seasonRankEntry} (season, league, points, change)
          values ${sql.join(counts, sql`, `)})`
      : sql``;
  await tx.execute(sql`
    with booking as (
      insert into ${seasonEvent}
        (user_id, kind, ref, season, change, points_after, other_id, at)
      values ${sql.join(events, sql`, `)})${counting}
    update ${seasonStanding} s set points = v.points, peak = v.peak, reached_at = v.at
    from (values ${sql.join(standings, sql`, `)}) v(user_id, season, points, peak, at)
    where s.user_id = v.user_id and s.season = v.season`);
}
