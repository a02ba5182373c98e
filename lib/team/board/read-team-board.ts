import type { Context } from "@/lib/context";
import { AppError } from "@/lib/core/errors";
import type { Id } from "@/lib/core/id";
import { type PageRequest, pageOf } from "@/lib/core/paging";
import { readPoints } from "@/lib/season";
import type { TeamBoard, TeamPlace } from "../listing/contract";
import * as teams from "../repository";
import { byPlace, type Ranked, rankTeams } from "../rules";

const NEIGHBOURS = 2;
const cursor = /^(\d{1,18})-(\d{1,15})-(tem_[0-9a-f]{32})$/;

/**
 * All teams of the running season by the points of their people, a page at a time, and the caller's
 * own with its neighbours. Open to everybody. It is added up anew each time, so whoever hides,
 * leaves or is robbed counts as such at once.
 * @throws invalid `season.bad_cursor`
 */
export async function readTeamBoard(
  ctx: Context,
  { after, limit }: PageRequest,
): Promise<TeamBoard> {
  const members = await teams.everyMember(ctx.db);
  const people = members.map(({ userId }) => userId);
  const ranked = rankTeams(members, await readPoints(ctx.db, people, ctx.now()));
  const below = after ? keyAt(after) : null;
  const rest = below ? ranked.filter((team) => byPlace(below, team) < 0) : ranked;
  const page = pageOf(rest.slice(0, limit + 1), limit, cursorAt);
  const me = ctx.actor.kind === "user" ? ctx.actor.userId : null;
  const own = me && members.find(({ userId }) => userId === me)?.teamId;
  const near = neighbours(ranked, own);
  const view = await viewer(ctx, [...page.items, ...near], own);
  return { items: page.items.map(view), next: page.next, around: near.map(view) };
}

function neighbours(ranked: Ranked[], own: string | null | undefined): Ranked[] {
  const at = ranked.findIndex(({ teamId }) => teamId === own);
  return at < 0 ? [] : ranked.slice(Math.max(0, at - NEIGHBOURS), at + NEIGHBOURS + 1);
}

async function viewer(ctx: Context, shown: Ranked[], own: string | null | undefined) {
  const ids = shown.map(({ teamId }) => teamId as Id<"team">);
  const rows = await teams.teamsById(ctx.db, ids);
  return ({ teamId, place, points, people }: Ranked): TeamPlace => {
    const { slug = "", name = "" } = rows.get(teamId as Id<"team">) ?? {};
    return { slug, name, mine: teamId === own, place, points: String(points), people };
  };
}

function cursorAt({ points, reachedAt, teamId }: Ranked): string {
  return `${points}-${reachedAt.getTime()}-${teamId}`;
}

function keyAt(text: string) {
  const [, points, reachedAt, teamId] = cursor.exec(text) ?? [];
  if (!points || !reachedAt || !teamId)
    throw new AppError("invalid", "season.bad_cursor", "There is no such page.");
  return { points: BigInt(points), reachedAt: new Date(Number(reachedAt)), teamId };
}
