import { and, asc, desc, eq, gt, inArray, isNotNull, lte } from "drizzle-orm";
import type { Db } from "@/db/client";
import { season, seasonPerson, seasonResult } from "@/db/schema/season";
import type { Id } from "@/lib/core/id";
import type { League, SeasonId } from "../../contract";

type Which = { season: SeasonId; league: League };

/** How a league's season ended, from a position on. */
export async function resultsAfter(
  db: Db,
  { season: id, league }: Which,
  { after, limit }: { after: number; limit: number },
) {
  return db
    .select()
    .from(seasonResult)
    .where(
      and(
        eq(seasonResult.season, id),
        eq(seasonResult.league, league),
        gt(seasonResult.position, after),
      ),
    )
    .orderBy(asc(seasonResult.position))
    .limit(limit);
}

/** Who of these people is on no board now. */
export async function unlistedAmong(
  db: Db,
  people: readonly Id<"user">[],
): Promise<Set<Id<"user">>> {
  const rows = await db
    .select({ userId: seasonPerson.userId })
    .from(seasonPerson)
    .where(and(inArray(seasonPerson.userId, [...people]), isNotNull(seasonPerson.unlisted)));
  return new Set(rows.map(({ userId }) => userId));
}

/** The seasons whose boards are written down, newest first. */
export async function archived(db: Db, upTo: SeasonId, limit: number): Promise<SeasonId[]> {
  const rows = await db
    .select({ id: season.id })
    .from(season)
    .where(and(isNotNull(season.archivedAt), lte(season.id, upTo)))
    .orderBy(desc(season.id))
    .limit(limit);
  return rows.map(({ id }) => id);
}
