import { transact } from "@/db/transaction";
import { type Context, requireSystem } from "@/lib/context";
import * as plans from "./repository";
import { freePlan, planAt } from "./rules";
import { setPlan } from "./set-plan";

const batchMax = 500;

/** Writes down which tiers are over, so that roles say so too, and drops rates that say nothing. */
export async function sweepPlans(ctx: Context): Promise<void> {
  requireSystem(ctx);
  const at = ctx.now();
  const over = await plans.membershipsOver(ctx.db, at, batchMax);
  for (const userId of over)
    await transact(ctx.db, async (tx) => {
      // It may have been renewed since it was listed.
      const row = await plans.lockMembership(tx, userId);
      if (planAt(row, at).tier === "free") await setPlan(tx, { userId, ...freePlan, at });
    });
  await plans.removeFull(ctx.db, at);
}
