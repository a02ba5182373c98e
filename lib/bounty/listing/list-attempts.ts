import type { Context } from "@/lib/context";
import { type Id, isId } from "@/lib/core/id";
import { type Page, type PageRequest, pageOf } from "@/lib/core/paging";
import type { AttemptView } from "../contract";
import * as bounty from "../repository";
import { attemptsBefore } from "./repository";
import { viewAttempts } from "./view";

/** Attempts of a round, of a player, or of all, newest first. Open to everybody. */
export async function listAttempts(
  ctx: Context,
  filter: { roundId?: Id<"round">; userId?: Id<"user"> },
  page: PageRequest,
): Promise<Page<AttemptView>> {
  const before = page.after && isId("attempt", page.after) ? page.after : null;
  const rows = await attemptsBefore(ctx.db, filter, before, page.limit + 1);
  const ids = [...new Set(rows.map((row) => row.roundId))];
  const rounds = await bounty.roundsById(ctx.db, ids);
  return pageOf(await viewAttempts(ctx.db, rows, rounds), page.limit, (attempt) => attempt.id);
}
