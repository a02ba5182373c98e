import { transact } from "@/db/transaction";
import { type Context, requireSystem } from "@/lib/context";
import type { Id } from "@/lib/core/id";
import { relist } from "../relist";
import { seasonOf } from "../rules";
import * as sweep from "./repository";

const AT_THE_TOP = 25;
const UNCHECKED = 75;
const DUE = 500;

/**
 * Rolls the counts up, and looks again at who may be listed: whose exclusion has ended, who stands at
 * the top, and whom nobody has looked at for longest. What nobody told us of is noticed here.
 */
export async function sweepSeason(ctx: Context): Promise<void> {
  requireSystem(ctx);
  await transact(ctx.db, (tx) => sweep.rollUpRanks(tx));
  const now = ctx.now();
  const found = await Promise.all([
    sweep.dueAgain(ctx.db, now, DUE),
    sweep.atTheTop(ctx.db, seasonOf(now), AT_THE_TOP),
    sweep.longestUnchecked(ctx.db, now, UNCHECKED),
  ]);
  for (const userId of new Set(found.flat())) await lookAt(ctx, userId);
}

async function lookAt(ctx: Context, userId: Id<"user">): Promise<void> {
  try {
    await transact(ctx.db, (tx) => relist(tx, userId, ctx.now()));
  } catch (error) {
    ctx.log.error({ err: error, userId }, "a listing could not be looked at");
  }
}
