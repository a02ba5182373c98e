import { type Context, requireUser } from "@/lib/context";
import { AppError } from "@/lib/core/errors";
import * as billing from "../repository";
import { isBetter, isRunning } from "../rules";

/**
 * The caller's subscription, the best where there are several.
 * @throws not_found `billing.no_subscription`
 */
export async function mySubscription(ctx: Context): Promise<billing.SubscriptionRow> {
  const { userId } = requireUser(ctx);
  const all = await billing.subscriptionsOf(ctx.db, userId);
  const [first, ...rest] = all.filter(isRunning);
  if (!first)
    throw new AppError("not_found", "billing.no_subscription", "You have no subscription.");
  return rest.reduce((best, one) => (isBetter(one.tier, best.tier) ? one : best), first);
}
