import { type Context, requireUser } from "@/lib/context";
import type { Id } from "@/lib/core/id";
import { type Page, type PageRequest, pageOf } from "@/lib/core/paging";
import { readHandles } from "@/lib/user";
import type { PointEvent, SeasonId } from "../contract";
import { seasonOf } from "../rules";
import { badCursor } from "./cursor";
import * as boards from "./repository";

/**
 * Every change of the caller's points in a season, the running one where not said otherwise, newest
 * first. They add up to what the caller has.
 * @throws invalid `season.bad_cursor`
 */
export async function readPointEvents(
  ctx: Context,
  { season, after, limit }: PageRequest & { season?: SeasonId | undefined },
): Promise<Page<PointEvent>> {
  const { userId } = requireUser(ctx);
  if (after !== undefined && !/^\d{1,18}$/.test(after)) throw badCursor();
  const rows = await boards.eventsOf(ctx.db, {
    season: season ?? seasonOf(ctx.now()),
    userId,
    before: after === undefined ? null : BigInt(after),
    limit: limit + 1,
  });
  const { items, next } = pageOf(rows, limit, ({ seq }) => String(seq));
  const others = items.flatMap(({ otherId }): Id<"user">[] => (otherId ? [otherId] : []));
  const handles = await readHandles(ctx.db, others);
  return {
    items: items.map(({ seq, kind, ref, change, pointsAfter, otherId, at }) => ({
      id: String(seq),
      kind,
      ref,
      change: String(change),
      pointsAfter: String(pointsAfter),
      other: (otherId && handles.get(otherId)) ?? null,
      at: at.toISOString(),
    })),
    next,
  };
}
