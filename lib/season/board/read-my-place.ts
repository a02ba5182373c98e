import { type Context, requireUser } from "@/lib/context";
import type { Id } from "@/lib/core/id";
import type { BoardRow, League, MyPlace, SeasonId } from "../contract";
import { personOf } from "../repository";
import { seasonOf } from "../rules";
import { viewRows } from "./read-board";
import * as boards from "./repository";

const WEEK = 7 * 86_400_000;

/** Where the caller stands in the running season, between whom. */
export async function readMyPlace(ctx: Context): Promise<MyPlace> {
  const { userId } = requireUser(ctx);
  const now = ctx.now();
  const season = seasonOf(now);
  const since = new Date(now.getTime() - WEEK);
  const [person, standing, lastWeek] = await Promise.all([
    personOf(ctx.db, userId),
    boards.standingOf(ctx.db, season, userId),
    boards.changeSince(ctx.db, { season, userId, since }),
  ]);
  const league: League = standing?.league ?? person?.league ?? "open";
  const [people, rows] = await Promise.all([
    boards.countListed(ctx.db, { season, league }),
    standing ? neighbours(ctx, season, standing) : [],
  ]);
  const mine = rows.find(({ me }) => me);
  return {
    season,
    points: String(standing?.points ?? 0n),
    peak: String(standing?.peak ?? 0n),
    lastWeek: String(lastWeek),
    place: mine?.place ?? null,
    people,
    league,
    unlisted: person?.unlisted ?? null,
    hidden: person?.hidden ?? false,
    rows,
    ahead: aheadOf(rows, mine),
  };
}

/** What anybody may see of how somebody stands: null where they are on no board. */
export async function readPlaceOf(
  ctx: Context,
  userId: Id<"user">,
): Promise<{ season: SeasonId; place: number; points: string; league: League } | null> {
  const season = seasonOf(ctx.now());
  const standing = await boards.standingOf(ctx.db, season, userId);
  if (!standing?.listed || standing.points === 0n) return null;
  const { league } = standing;
  const [row] = await boards.placeOf(ctx.db, { season, league }, standing, "alone");
  return row ? { season, place: row.place, points: String(row.points), league } : null;
}

async function neighbours(
  ctx: Context,
  season: SeasonId,
  standing: NonNullable<Awaited<ReturnType<typeof boards.standingOf>>>,
): Promise<BoardRow[]> {
  const { listed, league, points } = standing;
  if (!listed || points === 0n) return [];
  return viewRows(ctx, await boards.placeOf(ctx.db, { season, league }, standing, "between"));
}

function aheadOf(rows: readonly BoardRow[], mine: BoardRow | undefined): MyPlace["ahead"] {
  if (!mine) return null;
  const above = rows.filter(({ points }) => BigInt(points) > BigInt(mine.points)).at(-1);
  if (!above?.handle) return null;
  return { handle: above.handle, points: String(BigInt(above.points) - BigInt(mine.points)) };
}
