import { type Context, requireSystem } from "@/lib/context";
import * as billing from "../repository";
import { stripe } from "../vendor";
import { syncCheckout } from "./sync-checkout";
import { syncReversals } from "./sync-reversals";

/** Does what a payment has come to: what it bought, and what of it went back. */
export async function syncPayment(ctx: Context, paymentIntent: string): Promise<void> {
  requireSystem(ctx);
  const { metadata } = await stripe().paymentIntents.retrieve(paymentIntent);
  const checkout = metadata.purchase_id
    ? await billing.checkoutByPurchase(ctx.db, metadata.purchase_id)
    : undefined;
  if (checkout) await syncCheckout(ctx, checkout.sessionId);
  else await syncReversals(ctx, paymentIntent);
}
