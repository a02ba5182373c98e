import { and, asc, eq, gte, inArray, isNull, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { prepared, preparedSql } from "@/db/prepared";
import {
  season,
  seasonEvent,
  seasonPerson,
  seasonPrize,
  seasonRankEntry,
  seasonResult,
  seasonStanding,
} from "@/db/schema/season";
import type { Tx } from "@/db/transaction";
import type { Id } from "@/lib/core/id";
import type { PointKind, SeasonId } from "./contract";

export type SeasonRow = typeof season.$inferSelect;
export type PersonRow = typeof seasonPerson.$inferSelect;
export type StandingRow = typeof seasonStanding.$inferSelect;
export type EventRow = typeof seasonEvent.$inferSelect;

const { placeholder } = sql;

const shared = preparedSql(
  "season_shared",
  sql`select pg_advisory_xact_lock_shared(hashtextextended(${placeholder("id")}, 31))`,
);

/** Whoever changes points of a season holds this; closing it waits for them and they for it. */
export async function shareSeason(tx: Tx, id: SeasonId): Promise<void> {
  await shared(tx, { id });
}

export async function holdSeason(tx: Tx, id: SeasonId): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${id}, 31))`);
}

const seasonOfId = prepared("season_by_id", (source) =>
  source
    .select()
    .from(season)
    .where(eq(season.id, placeholder("id"))),
);

export async function seasonById(source: Db | Tx, id: SeasonId): Promise<SeasonRow | undefined> {
  const [row] = await seasonOfId(source, { id });
  return row;
}

export async function insertSeason(tx: Tx, id: SeasonId): Promise<void> {
  await tx.insert(season).values({ id }).onConflictDoNothing();
}

const person = prepared("season_person", (source) =>
  source
    .select()
    .from(seasonPerson)
    .where(eq(seasonPerson.userId, placeholder("userId"))),
);

export async function personOf(
  source: Db | Tx,
  userId: Id<"user">,
): Promise<PersonRow | undefined> {
  const [row] = await person(source, { userId });
  return row;
}

/** The person's row, held until commit; made where there is none. */
export async function lockPerson(tx: Tx, userId: Id<"user">, at: Date): Promise<PersonRow> {
  await tx.insert(seasonPerson).values({ userId, checkedAt: at }).onConflictDoNothing();
  const [row] = await tx
    .select()
    .from(seasonPerson)
    .where(eq(seasonPerson.userId, userId))
    .for("no key update");
  return row as PersonRow;
}

export async function updatePerson(
  tx: Tx,
  userId: Id<"user">,
  change: Partial<Omit<PersonRow, "userId">>,
): Promise<void> {
  await tx.update(seasonPerson).set(change).where(eq(seasonPerson.userId, userId));
}

const sharedOf = preparedSql<{ known: Id<"user">[] }>(
  "season_shared_of",
  sql`select pg_advisory_xact_lock_shared(hashtextextended(${placeholder("id")}, 31)),
    array(select user_id from ${seasonStanding} where season = ${placeholder("id")}
      and user_id = any(${placeholder("userIds")}::text[])) as known`,
);

/**
 * Holds the season as `shareSeason` does, and tells which of these people have a standing in it.
 * Whoever gets one meanwhile is told as having none.
 */
export async function shareSeasonOf(
  tx: Tx,
  id: SeasonId,
  userIds: readonly Id<"user">[],
): Promise<Id<"user">[]> {
  const [row] = await sharedOf(tx, { id, userIds });
  return row?.known ?? [];
}

export async function insertStanding(
  tx: Tx,
  row: typeof seasonStanding.$inferInsert,
): Promise<void> {
  await tx.insert(seasonStanding).values(row).onConflictDoNothing();
}

const ofThese = sql`${seasonStanding.userId} = any(${placeholder("userIds")}::text[])`;

const lockedStandings = prepared("season_standings_locked", (source) =>
  source
    .select({
      standing: seasonStanding,
      unlisted: seasonPerson.unlisted,
      closedAt: season.closedAt,
    })
    .from(seasonStanding)
    .innerJoin(seasonPerson, eq(seasonPerson.userId, seasonStanding.userId))
    .leftJoin(season, eq(season.id, seasonStanding.season))
    .where(
      and(
        eq(seasonStanding.season, placeholder("id")),
        ofThese,
        sql`cardinality(${placeholder("userIds")}::text[]) = (select count(*) from season_standing each
          where each.season = ${placeholder("id")} and each.user_id = any(${placeholder("userIds")}::text[]))`,
      ),
    )
    .orderBy(asc(seasonStanding.userId))
    // Of each the person first, as `changePerson` does: what is of two seasons waits for each other.
    .for("no key update", { of: [seasonPerson, seasonStanding] }),
);

/**
 * Standings with the reason why somebody is not listed, held until commit, in the order of ids, and
 * whether the season is over. Where one of these people has none, nobody's is held and none is told:
 * who enters a season is locked in the same order as everybody.
 */
export async function lockStandings(
  tx: Tx,
  id: SeasonId,
  userIds: readonly Id<"user">[],
): Promise<(StandingRow & Pick<PersonRow, "unlisted"> & { closed: boolean })[]> {
  const rows = await lockedStandings(tx, { id, userIds });
  return rows.map(({ standing, unlisted, closedAt }) => ({
    ...standing,
    unlisted,
    closed: closedAt !== null,
  }));
}

/** Everybody of these who was ever in a season, with their standing in this one where there is one. */
export async function standingsNow(source: Db | Tx, id: SeasonId, userIds: readonly Id<"user">[]) {
  return source
    .select({
      userId: seasonPerson.userId,
      league: seasonPerson.league,
      unlisted: seasonPerson.unlisted,
      points: seasonStanding.points,
      peak: seasonStanding.peak,
      listed: seasonStanding.listed,
    })
    .from(seasonPerson)
    .leftJoin(
      seasonStanding,
      and(eq(seasonStanding.userId, seasonPerson.userId), eq(seasonStanding.season, id)),
    )
    .where(inArray(seasonPerson.userId, [...userIds]));
}

/** The standings of a person in seasons that can still change, held until commit. */
export async function lockOpenStandings(tx: Tx, userId: Id<"user">): Promise<StandingRow[]> {
  const rows = await tx
    .select({ standing: seasonStanding })
    .from(seasonStanding)
    .innerJoin(season, eq(season.id, seasonStanding.season))
    .where(and(eq(seasonStanding.userId, userId), isNull(season.closedAt)))
    .orderBy(asc(seasonStanding.season))
    .for("no key update", { of: seasonStanding });
  return rows.map(({ standing }) => standing);
}

/** Puts a standing in the place of another, and tells the counts that ranks are read from. */
export async function replaceStanding(
  tx: Tx,
  before: StandingRow,
  change: Partial<
    Pick<StandingRow, "points" | "peak" | "reachedAt" | "listed" | "league" | "party">
  >,
): Promise<void> {
  const after = { ...before, ...change };
  const entries = [
    { ...before, change: -1 },
    { ...after, change: 1 },
  ].filter(({ listed, points }) => listed && points > 0n);
  const counted = entries.map(({ season, league, points, change: by }) => ({
    season,
    league,
    points,
    change: by,
  }));
  await Promise.all([
    tx
      .update(seasonStanding)
      .set(change)
      .where(
        and(eq(seasonStanding.season, before.season), eq(seasonStanding.userId, before.userId)),
      ),
    counted.length > 0 ? tx.insert(seasonRankEntry).values(counted) : null,
  ]);
}

const eventNamed = prepared("season_event", (source) =>
  source
    .select()
    .from(seasonEvent)
    .where(
      and(
        eq(seasonEvent.userId, placeholder("userId")),
        eq(seasonEvent.kind, placeholder("kind")),
        eq(seasonEvent.ref, placeholder("ref")),
      ),
    ),
);

export async function eventOf(
  source: Db | Tx,
  { userId, kind, ref }: { userId: Id<"user">; kind: PointKind; ref: string },
): Promise<EventRow | undefined> {
  const [row] = await eventNamed(source, { userId, kind, ref });
  return row;
}

/** How many events of a kind a person has had since an instant. */
export async function countSince(
  tx: Tx,
  {
    userId,
    kind,
    since,
    before,
  }: { userId: Id<"user">; kind: PointKind; since: Date; before: Date },
): Promise<number> {
  return tx.$count(
    seasonEvent,
    and(
      eq(seasonEvent.userId, userId),
      eq(seasonEvent.kind, kind),
      gte(seasonEvent.at, since),
      sql`${seasonEvent.at} < ${before.toISOString()}::timestamptz`,
    ),
  );
}

export async function everything(db: Db, userId: Id<"user">) {
  return {
    standings: await db.select().from(seasonStanding).where(eq(seasonStanding.userId, userId)),
    events: await db
      .select()
      .from(seasonEvent)
      .where(eq(seasonEvent.userId, userId))
      .orderBy(asc(seasonEvent.seq)),
    results: await db.select().from(seasonResult).where(eq(seasonResult.userId, userId)),
    prizes: await db.select().from(seasonPrize).where(eq(seasonPrize.userId, userId)),
  };
}
