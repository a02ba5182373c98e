import { transact } from "@/db/transaction";
import { type Context, requireSystem } from "@/lib/context";
import { expireAdjustments } from "./adjustment/repository";
import { lapseBucket } from "./lapse-bucket";
import * as credits from "./repository";
import { voidCredits } from "./void-credits";

const batchMax = 500;
/** What fails is met again in each round; what is left after these waits for the next sweep. */
const roundsMax = 20;

/**
 * Gives back what was held too long, takes away what has expired, and ends proposals that nobody
 * decided about. Each is a transaction of its own: one that fails is logged and does not keep the
 * others.
 */
export async function sweepCredits(ctx: Context): Promise<void> {
  requireSystem(ctx);
  const at = ctx.now();
  for (let round = 0; round < roundsMax; round++) if (!(await sweepOnce(ctx, at))) break;
  await expireAdjustments(ctx.db, at);
}

/** Whether there may be more of it. */
async function sweepOnce(ctx: Context, at: Date): Promise<boolean> {
  const charges = await credits.expiredCharges(ctx.db, at, batchMax);
  for (const chargeId of charges)
    await apart(ctx, { chargeId }, () =>
      transact(ctx.db, (tx) => voidCredits(tx, { chargeId, reason: "expired", at })),
    );
  const buckets = await credits.expiredBuckets(ctx.db, at, batchMax);
  for (const bucketId of buckets)
    await apart(ctx, { bucketId }, () => transact(ctx.db, (tx) => lapseBucket(tx, bucketId, at)));
  return charges.length === batchMax || buckets.length === batchMax;
}

async function apart(ctx: Context, what: object, work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    ctx.log.error({ err: error, ...what }, "credits could not be swept");
  }
}
