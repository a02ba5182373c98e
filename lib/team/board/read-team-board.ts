import type { Context } from "@/lib/context";
import { type Id, isId } from "@/lib/core/id";
import type { PageRequest } from "@/lib/core/paging";
import { readParties } from "@/lib/season";
import type { TeamBoard, TeamPlace } from "../listing/contract";
import * as teams from "../repository";

/**
 * All teams of the running season by the points of their people, a page at a time, and the caller's
 * own with its neighbours. Open to everybody. Whoever hides, leaves or is robbed counts as such at
 * once: a team is noted with the standings that it is made of.
 * @throws invalid `season.bad_cursor`
 */
export async function readTeamBoard(ctx: Context, page: PageRequest): Promise<TeamBoard> {
  const me = ctx.actor.kind === "user" ? ctx.actor.userId : null;
  const own = (me && (await teams.teamOf(ctx.db, me))?.id) ?? null;
  const { items, next, around } = await readParties(ctx.db, { own, now: ctx.now() }, page);
  const view = await viewer(ctx, [...items, ...around], own);
  return { items: items.map(view), next, around: around.map(view) };
}

type Row = Awaited<ReturnType<typeof readParties>>["items"][number];

async function viewer(ctx: Context, shown: readonly Row[], own: Id<"team"> | null) {
  const ids = shown.flatMap(({ party }) => (isId("team", party) ? [party] : []));
  const rows = await teams.teamsById(ctx.db, ids);
  return ({ party, place, points, people }: Row): TeamPlace => {
    const { slug = "", name = "" } = rows.get(party as Id<"team">) ?? {};
    return { slug, name, mine: party === own, place, points: String(points), people };
  };
}
