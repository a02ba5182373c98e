import Stripe from "stripe";
import { type Context, requireSystem } from "@/lib/context";
import type { Id } from "@/lib/core/id";
import { joinedAccounts } from "@/lib/protection";
import * as billing from "../repository";
import { isRunning } from "../rules";
import { syncSubscription } from "../sync/sync-subscription";
import { sells, stripe } from "../vendor";

/**
 * Somebody has excluded themselves: nothing more is charged to any account of theirs. Plans end with
 * what is paid for, and open payment pages close. Does nothing the second time.
 */
export async function stopRenewals(ctx: Context, userId: Id<"user">): Promise<void> {
  requireSystem(ctx);
  if (!sells().open) return;
  for (const account of await joinedAccounts(ctx.db, userId)) {
    for (const { sessionId } of await billing.openCheckoutsOf(ctx.db, account))
      if (sessionId) await expire(sessionId);
    const all = await billing.subscriptionsOf(ctx.db, account);
    for (const { stripeId } of all.filter((one) => isRunning(one) && !one.cancelAtPeriodEnd)) {
      await stripe().subscriptions.update(stripeId, { cancel_at_period_end: true });
      await syncSubscription(ctx, stripeId);
    }
  }
}

/** One that was paid or is over cannot be expired, and need not be. */
async function expire(sessionId: string): Promise<void> {
  try {
    await stripe().checkout.sessions.expire(sessionId);
  } catch (error) {
    if (!(error instanceof Stripe.errors.StripeInvalidRequestError)) throw error;
  }
}
