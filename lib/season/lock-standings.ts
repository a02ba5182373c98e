import type { Db } from "@/db/client";
import { sqlState, type Tx, together } from "@/db/transaction";
import { AppError, invariant } from "@/lib/core/errors";
import type { Id } from "@/lib/core/id";
import { openAccount } from "@/lib/ledger";
import { POINT_MINT, pointsOf } from "./address";
import type { SeasonId, Standing } from "./contract";
import { changePerson } from "./relist";
import * as seasons from "./repository";
import { nextSeason, seasonOf } from "./rules";

export type LockedStanding = Standing & { row: seasons.StandingRow };

/**
 * Where these people stand in a season, held until commit. Whoever changes points of several people
 * in one transaction takes them all here first: they are locked in one order, before the ledger's
 * accounts, so that no two such transactions wait for each other. Somebody who has no points yet
 * starts with none.
 * @throws conflict `season.closed` when the season is over and counted; unavailable `season.busy` when
 *   a lock is not granted in time
 */
export async function lockStandings(
  tx: Tx,
  seasonId: SeasonId,
  userIds: readonly Id<"user">[],
  at: Date,
): Promise<Map<Id<"user">, LockedStanding>> {
  const nothing = async () => {};
  return (await lockStandingsBeside(tx, { seasonId, userIds, at }, nothing)).standings;
}

/** The same as it is now, with nothing locked; who has no standing yet has no points. */
export async function readStandings(
  source: Db | Tx,
  seasonId: SeasonId,
  userIds: readonly Id<"user">[],
): Promise<Map<Id<"user">, Standing>> {
  const rows = await seasons.standingsNow(source, seasonId, userIds);
  return new Map(
    rows.map(({ userId, points, peak, listed, unlisted, league }) => [
      userId,
      {
        points: points ?? 0n,
        peak: peak ?? 0n,
        listed: listed ?? unlisted === null,
        unlisted,
        league,
      },
    ]),
  );
}

type Wanted = { seasonId: SeasonId; userIds: readonly Id<"user">[]; at: Date };

/**
 * The same, and what is read `beside` it: sent together with the locks, and read once they are held.
 * Throws what `lockStandings` throws.
 */
export async function lockStandingsBeside<T>(
  tx: Tx,
  { seasonId, userIds, at }: Wanted,
  beside: () => Promise<T>,
): Promise<{ standings: Map<Id<"user">, LockedStanding>; beside: T }> {
  const ids = [...new Set(userIds)].sort();
  // Done in this order: the season is held before anything is read, so that it neither ends nor has
  // ended unseen, and what is read beside the standings is read when they are held.
  const [known, rows, found] = await naming(
    together([
      seasons.shareSeasonOf(tx, seasonId, ids),
      seasons.lockStandings(tx, seasonId, ids),
      beside(),
    ]),
  );
  if (rows.length === ids.length) return { standings: openOf(rows), beside: found };
  if ((await seasons.seasonById(tx, seasonId))?.closedAt) throw closed();
  const missing = ids.filter((id) => !known.includes(id));
  const entered = await naming(lockAll(tx, seasonId, { ids, missing }, at));
  return { standings: openOf(entered), beside: await beside() };
}

type Row = Awaited<ReturnType<typeof seasons.lockStandings>>[number];

function openOf(rows: readonly Row[]): Map<Id<"user">, LockedStanding> {
  if (rows.some((row) => row.closed)) throw closed();
  return new Map(rows.map((row) => [row.userId, lockedOf(row)]));
}

function closed(): AppError {
  return new AppError("conflict", "season.closed", "This season is over.");
}

async function lockAll(
  tx: Tx,
  seasonId: SeasonId,
  { ids, missing }: { ids: readonly Id<"user">[]; missing: readonly Id<"user">[] },
  at: Date,
) {
  // In the order of ids, as everybody else is held: also who has a standing already.
  if (missing.length > 0) for (const id of ids) await seasons.lockPerson(tx, id, at);
  for (const userId of missing) await enter(tx, seasonId, userId, at);
  const rows = await seasons.lockStandings(tx, seasonId, ids);
  invariant(rows.length === ids.length, "everybody has a standing");
  return rows;
}

/**
 * Where somebody stands in the season that points of this instant count in: its own, or the next one
 * that is not over. What is asked `beside` it is asked once they are locked.
 */
export async function lockOne<T>(
  tx: Tx,
  { userId, at }: { userId: Id<"user">; at: Date },
  beside: () => Promise<T>,
): Promise<{ standing: LockedStanding; beside: T }> {
  for (let seasonId = seasonOf(at); ; seasonId = nextSeason(seasonId)) {
    // Sent together, and done in this order: nothing is read before the lock is held.
    const [isOpen, locked, found] = await naming(
      together([
        enterSeason(tx, seasonId),
        seasons.lockStandings(tx, seasonId, [userId]),
        beside(),
      ]),
    );
    if (!isOpen) continue;
    const [row] = locked;
    if (row) return { standing: lockedOf(row), beside: found };
    const [entered] = await naming(lockAll(tx, seasonId, { ids: [userId], missing: [userId] }, at));
    invariant(entered, "everybody has a standing");
    return { standing: lockedOf(entered), beside: await beside() };
  }
}

/** A lock that is not granted in time is nobody's fault. */
async function naming<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (sqlState(error) !== "55P03") throw error;
    const options = { cause: error, retryAfter: 1 };
    throw new AppError("unavailable", "season.busy", "Try again.", options);
  }
}

/** False when it is over. While the caller's transaction runs it does not end. */
async function enterSeason(tx: Tx, seasonId: SeasonId): Promise<boolean> {
  const [, row] = await together([
    seasons.shareSeason(tx, seasonId),
    seasons.seasonById(tx, seasonId),
  ]);
  return !row?.closedAt;
}

async function enter(tx: Tx, seasonId: SeasonId, userId: Id<"user">, at: Date): Promise<void> {
  await seasons.insertSeason(tx, seasonId);
  await changePerson(tx, userId, {}, at);
  const person = await seasons.lockPerson(tx, userId, at);
  const listed = person.unlisted === null;
  const { league, party } = person;
  const standing = { season: seasonId, userId, reachedAt: at, listed, league, party };
  await seasons.insertStanding(tx, standing);
  await openAccount(tx, { address: POINT_MINT, kind: "source", hot: true, at });
  await openAccount(tx, { address: pointsOf(userId, seasonId), kind: "user", at });
}

function lockedOf(row: Row): LockedStanding {
  const { unlisted, closed: _, ...standing } = row;
  const { points, peak, listed, league } = row;
  return { points, peak, listed, unlisted, league, row: standing };
}
