import type Stripe from "stripe";
import { type Context, requireUser } from "@/lib/context";
import { AppError } from "@/lib/core/errors";
import { tiers } from "@/lib/plan/contract";
import { priceAtStripe } from "../catalog";
import { taxFor } from "../checkout/start-checkout";
import { type ChangePreview, microsOf, type PreviewChange, taxed } from "../contract";
import * as billing from "../repository";
import { heldNow, isBetter } from "../rules";
import { stripe } from "../vendor";
import { mySubscription } from "./my-subscription";

/**
 * What a change of tier costs now and later. A better tier begins at once, for the rest of what it
 * costs; a lower one when the paid period is over.
 * @throws not_found `billing.no_subscription`; conflict `billing.same_tier`,
 *   `billing.late`, `billing.paused`
 */
export async function previewChange(ctx: Context, { tier }: PreviewChange): Promise<ChangePreview> {
  requireUser(ctx);
  const row = await mySubscription(ctx);
  const asOf = Math.floor(ctx.now().getTime() / 1_000);
  const kind = changeOf(row, tier, ctx.now());
  const customer = await billing.customerOf(ctx.db, row.userId);
  const { basisPoints, included } = await taxFor(ctx, customer?.country ?? "");
  const next = taxed(tiers[tier].monthlyUsdMicros, basisPoints, included).total;
  return {
    tier,
    due: kind === "upgrade" ? String(await costNow(row, tier, asOf)) : "0",
    asOf,
    from: (kind === "downgrade" ? row.periodEnd : ctx.now()).toISOString(),
    next: { amount: String(next), at: row.periodEnd.toISOString() },
  };
}

export type ChangeKind = "upgrade" | "downgrade" | "restore";

/** What kind of change it is: `restore` takes a downgrade back that is not in force yet. */
export function changeOf(
  row: billing.SubscriptionRow,
  tier: PreviewChange["tier"],
  at: Date,
): ChangeKind {
  if (row.status === "past_due")
    throw new AppError("conflict", "billing.late", "Pay what is open first.");
  if (row.pausedFrom)
    throw new AppError("conflict", "billing.paused", "Let your plan go on first.");
  if (row.tier === tier)
    throw new AppError("conflict", "billing.same_tier", "You have this plan already.");
  if (heldNow(row, at) === tier) return "restore";
  return isBetter(tier, row.tier) ? "upgrade" : "downgrade";
}

async function costNow(
  { stripeId }: billing.SubscriptionRow,
  tier: PreviewChange["tier"],
  asOf: number,
): Promise<bigint> {
  const preview = await stripe().invoices.createPreview({
    subscription: stripeId,
    subscription_details: {
      items: await itemsFor(await stripe().subscriptions.retrieve(stripeId), tier),
      proration_behavior: "always_invoice",
      proration_date: asOf,
    },
  });
  return microsOf(Math.max(0, preview.total));
}

/** The one item of a subscription, at another price. */
export async function itemsFor(subscription: Stripe.Subscription, tier: PreviewChange["tier"]) {
  const [item] = subscription.items.data;
  if (!item) throw new Error(`${subscription.id} has an item.`);
  return [{ id: item.id, price: await priceAtStripe(`tier:${tier}`) }];
}
