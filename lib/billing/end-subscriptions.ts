import Stripe from "stripe";
import { type Context, requireSystem } from "@/lib/context";
import { EndSubscriptions } from "./contract";
import { sells, stripe } from "./vendor";

/** Ends at Stripe what somebody had who is no longer here, at once. */
export async function endSubscriptions(ctx: Context, payload: unknown): Promise<void> {
  requireSystem(ctx);
  const { customer } = EndSubscriptions.parse(payload);
  if (!sells().open) return;
  try {
    for await (const { id } of stripe().subscriptions.list({ customer }))
      await stripe().subscriptions.cancel(id);
  } catch (error) {
    // Nobody there is nobody to charge.
    if (!(error instanceof Stripe.errors.StripeError && error.code === "resource_missing"))
      throw error;
  }
}
