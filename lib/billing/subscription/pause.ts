import Stripe from "stripe";
import { asSystem, type Context, requireUser } from "@/lib/context";
import { AppError } from "@/lib/core/errors";
import { tiers } from "@/lib/plan/contract";
import { taxFor } from "../checkout/start-checkout";
import {
  type EndPause,
  monthsLater,
  type PauseSubscription,
  RESUME_AHEAD_MS,
  taxed,
} from "../contract";
import * as billing from "../repository";
import { requireBuyer } from "../require-buyer";
import { syncInvoice } from "../sync/sync-invoice";
import { syncSubscription } from "../sync/sync-subscription";
import { stripe } from "../vendor";
import { mySubscription } from "./my-subscription";

/**
 * Pauses the caller's plan for so many months after what is paid for: nothing is charged, and then
 * it goes on by itself.
 * @throws not_found `billing.no_subscription`; conflict `billing.late`, `billing.paused`,
 *   `billing.ending`
 */
export async function pauseSubscription(
  ctx: Context,
  { months }: PauseSubscription,
): Promise<void> {
  requireUser(ctx);
  const { stripeId, status, pausedFrom, cancelAtPeriodEnd, periodEnd } = await mySubscription(ctx);
  if (status === "past_due")
    throw new AppError("conflict", "billing.late", "Pay what is open first.");
  if (pausedFrom) throw new AppError("conflict", "billing.paused", "Your plan is paused.");
  if (cancelAtPeriodEnd) throw new AppError("conflict", "billing.ending", "Your plan ends.");
  const resumes = monthsLater(periodEnd, months).getTime() - RESUME_AHEAD_MS;
  await stripe().subscriptions.update(stripeId, {
    pause_collection: { behavior: "void", resumes_at: Math.floor(resumes / 1_000) },
  });
  await syncSubscription(asSystem(ctx, "billing.pause"), stripeId);
}

/**
 * Lets a paused plan go on: at no cost while what was paid for lasts, else a month begins now and is
 * charged, for exactly what was shown.
 * @throws conflict `billing.not_paused`, `billing.price_changed`; insufficient_funds
 *   `billing.card_declined`; what requireBuyer throws
 */
export async function endPause(ctx: Context, { shown }: EndPause): Promise<void> {
  await requireBuyer(ctx);
  const row = await mySubscription(ctx);
  if (!row.pausedFrom)
    throw new AppError("conflict", "billing.not_paused", "Your plan is not paused.");
  if (String(await dueNow(ctx, row)) !== shown)
    throw new AppError("conflict", "billing.price_changed", "The price has changed. Look again.");
  const system = asSystem(ctx, "billing.end_pause");
  if (shown === "0") await stripe().subscriptions.update(row.stripeId, { pause_collection: "" });
  else await beginPeriod(system, row);
  await syncSubscription(system, row.stripeId);
}

/** What is charged when a pause ends now, in micro-USD with tax. */
export async function dueNow(
  ctx: Context,
  { userId, tier, pausedFrom }: billing.SubscriptionRow,
): Promise<bigint> {
  if (!pausedFrom || pausedFrom > ctx.now()) return 0n;
  const customer = await billing.customerOf(ctx.db, userId);
  const { basisPoints, included } = await taxFor(ctx, customer?.country ?? "");
  return taxed(tiers[tier].monthlyUsdMicros, basisPoints, included).total;
}

async function beginPeriod(system: Context, row: billing.SubscriptionRow): Promise<void> {
  const { stripeId, version, cancelAtPeriodEnd } = row;
  try {
    const { latest_invoice: invoice } = await stripe().subscriptions.update(
      stripeId,
      {
        billing_cycle_anchor: { type: "now" },
        pause_collection: "",
        payment_behavior: "error_if_incomplete",
        proration_behavior: "none",
        ...(cancelAtPeriodEnd && { cancel_at_period_end: false }),
      },
      { idempotencyKey: `resume:${stripeId}:${version}` },
    );
    if (invoice)
      await syncInvoice(system, typeof invoice === "string" ? invoice : (invoice.id ?? ""));
  } catch (error) {
    if (!(error instanceof Stripe.errors.StripeCardError)) throw error;
    throw new AppError("insufficient_funds", "billing.card_declined", error.message, {
      cause: error,
    });
  }
}
