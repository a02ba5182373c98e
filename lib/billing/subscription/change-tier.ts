import Stripe from "stripe";
import { asSystem, type Context } from "@/lib/context";
import { AppError } from "@/lib/core/errors";
import type { ChangePreview, ChangeTier } from "../contract";
import type * as billing from "../repository";
import { requireBuyer } from "../require-buyer";
import { syncInvoice } from "../sync/sync-invoice";
import { syncSubscription } from "../sync/sync-subscription";
import { stripe } from "../vendor";
import { mySubscription } from "./my-subscription";
import { changeOf, itemsFor, previewChange } from "./preview-change";

/** How long a shown sum may stand, in seconds. */
const SHOWN_FOR = 15 * 60;

/**
 * Changes the caller's tier, for exactly what they were shown.
 * @throws conflict `billing.price_changed`; insufficient_funds `billing.card_declined`; what
 *   previewChange and requireBuyer throw
 */
export async function changeTier(ctx: Context, input: ChangeTier): Promise<void> {
  await requireBuyer(ctx);
  const row = await mySubscription(ctx);
  const kind = changeOf(row, input.tier, ctx.now());
  const system = asSystem(ctx, "billing.change_tier");
  if (kind === "upgrade") await upgrade(system, row, input, await shownBefore(ctx, input));
  else await reprice(row, input.tier, kind === "downgrade" ? row : null);
  await syncSubscription(system, row.stripeId);
}

/** The preview again, as of the instant that was shown. */
async function shownBefore(
  ctx: Context,
  { tier, asOf, shown }: ChangeTier,
): Promise<ChangePreview> {
  const age = ctx.now().getTime() / 1_000 - asOf;
  const then = () => new Date(asOf * 1_000);
  const preview = await previewChange({ ...ctx, now: then }, { tier });
  if (age < -5 || age > SHOWN_FOR || preview.due !== shown)
    throw new AppError("conflict", "billing.price_changed", "The price has changed. Look again.");
  return preview;
}

async function upgrade(
  system: Context,
  { stripeId, cancelAtPeriodEnd }: billing.SubscriptionRow,
  { tier }: ChangeTier,
  { asOf, due }: ChangePreview,
): Promise<void> {
  const subscription = await stripe().subscriptions.retrieve(stripeId);
  try {
    const changed = await stripe().subscriptions.update(
      stripeId,
      {
        items: await itemsFor(subscription, tier),
        metadata: { held_tier: "", held_until: "" },
        payment_behavior: "error_if_incomplete",
        proration_behavior: "always_invoice",
        proration_date: asOf,
        ...(cancelAtPeriodEnd && { cancel_at_period_end: false }),
      },
      { idempotencyKey: `upgrade:${stripeId}:${tier}:${asOf}:${due}` },
    );
    const invoice = changed.latest_invoice;
    if (invoice)
      await syncInvoice(system, typeof invoice === "string" ? invoice : (invoice.id ?? ""));
  } catch (error) {
    if (!(error instanceof Stripe.errors.StripeCardError)) throw error;
    throw new AppError("insufficient_funds", "billing.card_declined", error.message, {
      cause: error,
    });
  }
}

/** From the next period on, at another price; `held` is what is paid for until then. */
async function reprice(
  { stripeId }: billing.SubscriptionRow,
  tier: ChangeTier["tier"],
  held: billing.SubscriptionRow | null,
): Promise<void> {
  const subscription = await stripe().subscriptions.retrieve(stripeId);
  await stripe().subscriptions.update(stripeId, {
    items: await itemsFor(subscription, tier),
    metadata: {
      held_tier: held ? held.tier : "",
      held_until: held ? String(held.periodEnd.getTime() / 1_000) : "",
    },
    proration_behavior: "none",
  });
}
