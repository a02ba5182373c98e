import { type Context, requireUser } from "@/lib/context";
import { AppError } from "@/lib/core/errors";
import type { Id } from "@/lib/core/id";
import { type Page, type PageRequest, pageOf } from "@/lib/core/paging";
import { readHandles } from "@/lib/user";
import type { Board, BoardName, BoardRow, League, SeasonId } from "../contract";
import { seasonById } from "../repository";
import { seasonOf } from "../rules";
import { cursorAt, keyAt, positionAt } from "./cursor";
import * as final from "./final/repository";
import * as boards from "./repository";

type Wanted = {
  board: BoardName;
  /** A month that is over; the present one where left out. */
  season?: SeasonId | undefined;
  /** Who the caller's friends or team-mates are: for their boards, which show the caller too. */
  among?: readonly Id<"user">[];
};

const leagueOf = { everyone: "open", peaceful: "peaceful" } as const;

/**
 * A page of a board. Those of everyone and of the peaceful league are open to everybody; those of
 * friends and team are of the running season, and the caller's own.
 * @throws not_found `season.not_found`; invalid `season.bad_cursor`; unauthenticated
 */
export async function readBoard(ctx: Context, wanted: Wanted, page: PageRequest): Promise<Board> {
  const { board } = wanted;
  const now = seasonOf(ctx.now());
  const season = wanted.season ?? now;
  const isOpen = board === "everyone" || board === "peaceful";
  if (season !== now) {
    const isFinal = isOpen && (await seasonById(ctx.db, season))?.archivedAt;
    if (!isFinal) throw new AppError("not_found", "season.not_found", "There is no such board.");
    return { season, board, final: true, ...(await finalPage(ctx, season, leagueOf[board], page)) };
  }
  const found = isOpen
    ? await leaguePage(ctx, season, leagueOf[board], page)
    : await peoplePage(ctx, season, wanted.among ?? [], page);
  return { season, board, final: false, ...found };
}

async function leaguePage(ctx: Context, season: SeasonId, league: League, page: PageRequest) {
  const after = page.after ? keyAt(page.after) : null;
  const wanted = { after, limit: page.limit + 1 };
  const rows = await boards.pageOfLeague(ctx.db, { season, league }, wanted);
  return viewed(ctx, pageOf(rows, page.limit, cursorAt));
}

async function peoplePage(
  ctx: Context,
  season: SeasonId,
  among: readonly Id<"user">[],
  page: PageRequest,
) {
  const { userId } = requireUser(ctx);
  const after = page.after ? keyAt(page.after) : null;
  const people = [...new Set([userId, ...among])];
  const wanted = { people, after, limit: page.limit + 1 };
  const rows = await boards.amongPeople(ctx.db, season, wanted);
  return viewed(ctx, pageOf(rows, page.limit, cursorAt));
}

async function finalPage(ctx: Context, season: SeasonId, league: League, page: PageRequest) {
  const after = page.after ? positionAt(page.after) : 0;
  const wanted = { after, limit: page.limit + 1 };
  const rows = await final.resultsAfter(ctx.db, { season, league }, wanted);
  const cut = pageOf(rows, page.limit, ({ position }) => `p${position}`);
  const ids = cut.items.map(({ userId }) => userId);
  return viewed(ctx, cut, await final.unlistedAmong(ctx.db, ids));
}

type Row = { userId: Id<"user">; league: League; points: bigint; place: number };

async function viewed(
  ctx: Context,
  { items, next }: Page<Row>,
  unlisted?: ReadonlySet<Id<"user">>,
): Promise<Page<BoardRow>> {
  return { items: await viewRows(ctx, items, unlisted), next };
}

/** Rows with names, and with a mark at the caller's own. */
export async function viewRows(
  ctx: Context,
  rows: readonly Row[],
  unlisted: ReadonlySet<Id<"user">> = new Set(),
): Promise<BoardRow[]> {
  const me = ctx.actor.kind === "user" ? ctx.actor.userId : null;
  const ids = rows.map(({ userId }) => userId);
  const handles = await readHandles(ctx.db, ids);
  return rows.map(({ userId, league, points, place }) => ({
    userId,
    place,
    handle: unlisted.has(userId) && userId !== me ? null : (handles.get(userId) ?? null),
    points: String(points),
    league,
    me: userId === me,
  }));
}
