import type Stripe from "stripe";
import { invariant } from "@/lib/core/errors";
import { type TierName, tiers } from "@/lib/plan/contract";
import { tierOfPrice } from "../catalog";
import { microsOf, type PaidTier, paidTiers } from "../contract";
import { isBetter } from "../rules";
import { itemsFor } from "../subscription/preview-change";
import { stripe } from "../vendor";

type Change = { tier: PaidTier; label: string; due: string };

export function tierAt(subscription: Stripe.Subscription): TierName {
  const [item] = subscription.items.data;
  const tier = item && tierOfPrice(item.price);
  invariant(tier, "a subscription is for a plan");
  return tier;
}

/** What else this could be, with what is charged for it now, as the portal of a real shop shows it. */
export async function changesOf(subscription: Stripe.Subscription): Promise<Change[]> {
  const { status, pause_collection: pause } = subscription;
  if (status !== "active" || pause) return [];
  const now = tierAt(subscription);
  const others = paidTiers.filter((tier) => tier !== now);
  return Promise.all(
    others.map(async (tier) => ({
      tier,
      label: tiers[tier].label,
      due: isUpgrade(subscription, tier) ? await costOf(subscription, tier) : "0",
    })),
  );
}

/** Changes the plan: a better one at once and charged, a lower one with the next period. */
export async function switchPlan(id: string, tier: PaidTier): Promise<void> {
  const subscription = await stripe().subscriptions.retrieve(id);
  const items = await itemsFor(subscription, tier);
  if (isUpgrade(subscription, tier)) {
    await stripe().subscriptions.update(id, {
      items,
      metadata: { held_tier: "", held_until: "" },
      payment_behavior: "error_if_incomplete",
      proration_behavior: "always_invoice",
    });
    return;
  }
  const isHeld = subscription.metadata.held_tier === tier;
  const [item] = subscription.items.data;
  await stripe().subscriptions.update(id, {
    items,
    metadata: {
      held_tier: isHeld ? "" : tierAt(subscription),
      held_until: isHeld ? "" : String(item?.current_period_end ?? ""),
    },
    proration_behavior: "none",
  });
}

/** Better than what is there and than what is paid for until the next period. */
function isUpgrade(subscription: Stripe.Subscription, tier: PaidTier): boolean {
  return isBetter(tier, tierAt(subscription)) && subscription.metadata.held_tier !== tier;
}

async function costOf(subscription: Stripe.Subscription, tier: PaidTier): Promise<string> {
  const { total } = await stripe().invoices.createPreview({
    subscription: subscription.id,
    subscription_details: {
      items: await itemsFor(subscription, tier),
      proration_behavior: "always_invoice",
    },
  });
  return String(microsOf(Math.max(0, total)));
}
