import Stripe from "stripe";
import { transact } from "@/db/transaction";
import { type Context, requireSystem } from "@/lib/context";
import { tiers } from "@/lib/plan/contract";
import { microsOf, OfSubscription } from "../contract";
import { duplicateLetter } from "../letters";
import * as billing from "../repository";
import { syncInvoice } from "../sync/sync-invoice";
import { syncSubscription } from "../sync/sync-subscription";
import { stripe } from "../vendor";
import { writeOnce } from "../write-once";
import { applyPlan } from "./apply-plan";

/**
 * Ends a plan that was bought while another one ran, and pays all of it back. What is done already
 * is not done again, so a repeat changes nothing. Where the other one turns out to be over, this
 * one is kept instead.
 */
export async function endDuplicate(ctx: Context, payload: unknown): Promise<void> {
  requireSystem(ctx);
  const { stripeId } = OfSubscription.parse(payload);
  const marked = await billing.subscriptionByStripe(ctx.db, stripeId);
  if (!marked?.duplicateAt) return;
  for (const one of await billing.subscriptionsOf(ctx.db, marked.userId))
    if (one.status !== "ended") await syncSubscription(ctx, one.stripeId);
  if (await isTheOnlyOne(ctx, stripeId)) return;
  await cancelOnce(stripeId);
  const sum = await payBack(ctx, stripeId);
  await syncSubscription(ctx, stripeId);
  await transact(ctx.db, (tx) =>
    writeOnce(tx, ctx, { userId: marked.userId, subject: stripeId, kind: "duplicate" }, (handle) =>
      duplicateLetter(handle, { tier: tiers[marked.tier].label, sum }),
    ),
  );
}

/** Takes the mark back where this is what runs. What has ended here is paid back in any case. */
function isTheOnlyOne(ctx: Context, stripeId: string): Promise<boolean> {
  return transact(ctx.db, async (tx) => {
    const known = await billing.subscriptionByStripe(tx, stripeId);
    if (!known) return true;
    await billing.lockCustomer(tx, known.userId);
    const all = await billing.subscriptionsOf(tx, known.userId);
    const row = all.find((one) => one.stripeId === stripeId);
    const others = all.filter((one) => one.status !== "ended" && one.duplicateAt === null);
    if (!row || row.status === "ended" || others.length > 0) return false;
    await billing.putSubscription(tx, { ...row, duplicateAt: null, version: row.version + 1 });
    await applyPlan(tx, ctx, row.userId);
    return true;
  });
}

async function cancelOnce(stripeId: string): Promise<void> {
  const { status } = await stripe().subscriptions.retrieve(stripeId);
  if (status === "canceled") return;
  await unless(["resource_missing"], () => stripe().subscriptions.cancel(stripeId));
}

/** Returns what goes back in all, in micro-USD. */
async function payBack(ctx: Context, stripeId: string): Promise<bigint> {
  let cents = 0;
  const all = stripe().invoices.list({ subscription: stripeId, expand: ["data.payments"] });
  for await (const { id, status, payments, amount_paid: paid } of all) {
    if (!id) continue;
    const intent = payments?.data[0]?.payment.payment_intent;
    if (status === "open") await stripe().invoices.voidInvoice(id);
    if (status === "paid" && intent) {
      await refundOnce(typeof intent === "string" ? intent : intent.id);
      cents += paid;
    }
    await syncInvoice(ctx, id);
  }
  return microsOf(cents);
}

async function refundOnce(intent: string): Promise<void> {
  // What the bank took back, or somebody refunded by hand, is on its way already.
  await unless(["charge_already_refunded", "charge_disputed"], () =>
    stripe().refunds.create(
      { payment_intent: intent, reason: "duplicate" },
      { idempotencyKey: `duplicate:${intent}` },
    ),
  );
}

async function unless(codes: readonly string[], work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof Stripe.errors.StripeError && codes.includes(error.code ?? "")))
      throw error;
  }
}
