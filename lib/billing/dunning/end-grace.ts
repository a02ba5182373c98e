import { type Context, requireSystem } from "@/lib/context";
import { readSettings } from "@/lib/settings";
import { OfSubscription } from "../contract";
import * as billing from "../repository";
import { graceEnd } from "../rules";
import { syncInvoice } from "../sync/sync-invoice";
import { syncSubscription } from "../sync/sync-subscription";
import { stripe } from "../vendor";

/**
 * The grace of a late payment is over: what is open is given up, and the subscription ends. Does
 * nothing where it was paid, or is not over yet.
 */
export async function endGrace(ctx: Context, payload: unknown): Promise<void> {
  requireSystem(ctx);
  const { stripeId } = OfSubscription.parse(payload);
  await syncSubscription(ctx, stripeId); // A payment may not have been told.
  const row = await billing.subscriptionByStripe(ctx.db, stripeId);
  const { "billing.grace_days": days } = await readSettings(ctx.db, ["billing.grace_days"]);
  if (row?.status !== "past_due" || graceEnd(row, days) > ctx.now()) return;
  await stripe().subscriptions.cancel(stripeId);
  for await (const invoice of stripe().invoices.list({ subscription: stripeId, status: "open" })) {
    if (!invoice.id) continue;
    await stripe().invoices.voidInvoice(invoice.id);
    await syncInvoice(ctx, invoice.id);
  }
  await syncSubscription(ctx, stripeId);
}
