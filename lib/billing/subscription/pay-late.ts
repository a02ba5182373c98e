import Stripe from "stripe";
import { asSystem, type Context, requireUser } from "@/lib/context";
import { AppError } from "@/lib/core/errors";
import { syncInvoice } from "../sync/sync-invoice";
import { syncSubscription } from "../sync/sync-subscription";
import { stripe } from "../vendor";
import { mySubscription } from "./my-subscription";

/**
 * Tries once more to have what is open paid with the caller's card.
 * @throws conflict `billing.not_late`; insufficient_funds `billing.card_declined`
 */
export async function payLate(ctx: Context): Promise<void> {
  requireUser(ctx);
  const { stripeId, status } = await mySubscription(ctx);
  if (status !== "past_due")
    throw new AppError("conflict", "billing.not_late", "There is nothing open.");
  const system = asSystem(ctx, "billing.pay_late");
  const { data } = await stripe().invoices.list({ subscription: stripeId, status: "open" });
  for (const { id } of data) {
    if (!id) continue;
    await pay(id);
    await syncInvoice(system, id);
  }
  await syncSubscription(system, stripeId);
}

async function pay(invoiceId: string): Promise<void> {
  try {
    await stripe().invoices.pay(invoiceId);
  } catch (error) {
    if (!(error instanceof Stripe.errors.StripeCardError)) throw error;
    throw new AppError("insufficient_funds", "billing.card_declined", error.message, {
      cause: error,
    });
  }
}
