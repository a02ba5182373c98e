import { asSystem, type Context, requireUser } from "@/lib/context";
import { AppError } from "@/lib/core/errors";
import { requireBuyer } from "../require-buyer";
import { syncSubscription } from "../sync/sync-subscription";
import { stripe } from "../vendor";
import { mySubscription } from "./my-subscription";

/**
 * Ends the caller's subscription with what is paid for; nothing more is charged.
 * @throws not_found `billing.no_subscription`
 */
export async function cancelSubscription(ctx: Context): Promise<void> {
  requireUser(ctx);
  const { stripeId } = await mySubscription(ctx);
  await stripe().subscriptions.update(stripeId, { cancel_at_period_end: true });
  await syncSubscription(asSystem(ctx, "billing.cancel"), stripeId);
}

/**
 * Lets a subscription go on that was to end.
 * @throws not_found `billing.no_subscription`; conflict `billing.not_ending`
 */
export async function resumeSubscription(ctx: Context): Promise<void> {
  await requireBuyer(ctx);
  const { stripeId, cancelAtPeriodEnd } = await mySubscription(ctx);
  if (!cancelAtPeriodEnd)
    throw new AppError("conflict", "billing.not_ending", "Your plan goes on already.");
  await stripe().subscriptions.update(stripeId, { cancel_at_period_end: false });
  await syncSubscription(asSystem(ctx, "billing.resume"), stripeId);
}
