import { transact } from "@/db/transaction";
import { type Context, requireSystem } from "@/lib/context";
import { expireAdjustments } from "./adjustment/repository";
import { lapseBucket } from "./lapse-bucket";
import * as credits from "./repository";
import { voidCredits } from "./void-credits";

const batchMax = 500;

/**
 * Gives back what was held too long, takes away what has expired, and ends proposals that nobody
 * decided about. Each is a transaction of its own: one that fails is logged and does not keep the
 * others.
 */
export async function sweepCredits(ctx: Context): Promise<void> {
  requireSystem(ctx);
  const at = ctx.now();
  for (const chargeId of await credits.expiredCharges(ctx.db, at, batchMax))
    await apart(ctx, { chargeId }, () =>
      transact(ctx.db, (tx) => voidCredits(tx, { chargeId, reason: "expired", at })),
    );
  for (const bucketId of await credits.expiredBuckets(ctx.db, at, batchMax))
    await apart(ctx, { bucketId }, () => transact(ctx.db, (tx) => lapseBucket(tx, bucketId, at)));
  await expireAdjustments(ctx.db, at);
}

async function apart(ctx: Context, what: object, work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    ctx.log.error({ err: error, ...what }, "credits could not be swept");
  }
}
