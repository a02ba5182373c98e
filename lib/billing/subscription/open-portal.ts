import { type Context, requireUser } from "@/lib/context";
import { AppError } from "@/lib/core/errors";
import { env } from "@/lib/env";
import * as billing from "../repository";
import { stripe } from "../vendor";

/**
 * A page at Stripe for the caller's card, invoices and plan.
 * @throws not_found `billing.no_customer` for somebody who has bought nothing yet
 */
export async function openPortal(ctx: Context): Promise<{ url: string }> {
  const { userId } = requireUser(ctx);
  const customer = await billing.customerOf(ctx.db, userId);
  if (!customer?.stripeId)
    throw new AppError("not_found", "billing.no_customer", "You have bought nothing yet.");
  const { url } = await stripe().billingPortal.sessions.create({
    customer: customer.stripeId,
    return_url: `${env().APP_URL}/billing`,
  });
  return { url };
}
