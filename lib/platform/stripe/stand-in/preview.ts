import { z } from "zod";
import { type Desk, named } from "./desk";
import type { Raw } from "./form";
import { readParams, whole, words } from "./params";
import { invalid } from "./refusal";
import { itemsField, priceFor, prorated } from "./subscriptions";
import type { Invoice } from "./things";

const details = z.strictObject({
  items: itemsField,
  proration_behavior: z.literal("always_invoice"),
  proration_date: whole.optional(),
});

/** What a change of a subscription would cost, without anything happening. */
export async function previewInvoice(desk: Desk, raw: Raw): Promise<Invoice> {
  const fields = {
    customer: words.optional(),
    subscription: words,
    subscription_details: details,
  };
  const { customer, subscription: id, subscription_details: change } = readParams(fields, raw);
  const subscription = await named(desk, "subscription", id, "subscription");
  if (customer && customer !== subscription.customer)
    throw invalid("The subscription does not belong to this customer.", "subscription");
  const [item] = change.items;
  if (!item) throw invalid("Missing required param: items.", "items", "parameter_missing");
  const price = await priceFor(desk, subscription, item);
  return prorated(desk, subscription, price, change.proration_date);
}
