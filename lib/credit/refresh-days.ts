import { transact } from "@/db/transaction";
import { type Context, requireSystem } from "@/lib/context";
import { planOf } from "@/lib/plan";
import { lockPerson, openPurse } from "./open-purse";
import * as credits from "./repository";
import { daysAfter } from "./rules";

const batchMax = 500;
/** Whoever has not used credits for so long gets a day's when they come back. */
const AWAY_DAYS = 30;

/** Brings the day's credits to everybody whose day has begun, ahead of their first use. */
export async function refreshDays(ctx: Context): Promise<void> {
  requireSystem(ctx);
  const at = ctx.now();
  const usedSince = daysAfter(at, -AWAY_DAYS);
  for (;;) {
    const ids = await credits.personsToRefresh(ctx.db, { at, usedSince, limit: batchMax });
    for (const userId of ids)
      await transact(ctx.db, async (tx) => {
        const { tier } = await planOf(tx, userId, at);
        const person = await lockPerson(tx, userId, at);
        const buckets = await credits.openBuckets(tx, userId);
        await openPurse(tx, person, { buckets, tier, at });
      });
    if (ids.length < batchMax) return;
  }
}
