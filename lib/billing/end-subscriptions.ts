import Stripe from "stripe";
import { type Context, requireSystem } from "@/lib/context";
import { EndSubscriptions } from "./contract";
import { sells, stripe } from "./vendor";

/**
 * Takes somebody who is no longer here out of Stripe: no page of theirs can be paid any more, their
 * subscriptions end at once, and their name and address go. Does nothing the second time.
 */
export async function endSubscriptions(ctx: Context, payload: unknown): Promise<void> {
  requireSystem(ctx);
  const { customer } = EndSubscriptions.parse(payload);
  if (!sells().open) return;
  try {
    for await (const { id } of stripe().checkout.sessions.list({ customer, status: "open" }))
      await stripe().checkout.sessions.expire(id);
    for await (const { id } of stripe().subscriptions.list({ customer }))
      await stripe().subscriptions.cancel(id);
    const found = await stripe().customers.retrieve(customer);
    if (!found.deleted) await stripe().customers.del(customer);
  } catch (error) {
    // Nobody there is nobody to charge.
    if (!(error instanceof Stripe.errors.StripeError && error.code === "resource_missing"))
      throw error;
  }
}
