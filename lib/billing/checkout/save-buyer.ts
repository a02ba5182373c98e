import { type Context, requireUser } from "@/lib/context";
import { taxAtStripe } from "../catalog";
import type { SaveBuyer } from "../contract";
import * as billing from "../repository";
import { stripe } from "../vendor";
import { ensureCustomer } from "./ensure-customer";
import { taxFor } from "./start-checkout";

/** Changes to whom invoices are made out; a running subscription is taxed there from its next period. */
export async function saveBuyer(ctx: Context, input: SaveBuyer): Promise<void> {
  const { userId } = requireUser(ctx);
  await ensureCustomer(ctx, input);
  const rates = await taxAtStripe(await taxFor(ctx, input.country));
  for (const { stripeId, status } of await billing.subscriptionsOf(ctx.db, userId))
    if (status !== "ended")
      await stripe().subscriptions.update(stripeId, {
        default_tax_rates: rates.length > 0 ? rates : "",
      });
}
