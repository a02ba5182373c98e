import { z } from "zod";
import { type Desk, get, made, merged, monthAfter, named, seconds, tell } from "./desk";
import type { Raw } from "./form";
import { chargeInvoice, draftOf, endInvoice, lineOf, paidOrRefused } from "./invoices";
import { flag, metadata, readParams, whole, words } from "./params";
import { pausedAs, pauseField } from "./pause";
import type { Presence } from "./payments";
import { invalid, Refusal } from "./refusal";
import type { Invoice, PaymentMethod, Price, Subscription, TaxRate } from "./things";

type NewSubscription = {
  customer: string;
  price: Price;
  metadata: Record<string, string>;
  taxRates: TaxRate[];
  method: PaymentMethod;
};

/** A subscription whose first payment has gone through, or null with the invoice that was refused. */
export async function startSubscription(desk: Desk, given: NewSubscription, presence: Presence) {
  const start = seconds(desk);
  const fresh = newSubscription(desk, given, start);
  const draft = await periodDraft(desk, fresh, "subscription_create");
  const invoice = await chargeInvoice(desk, draft, given.method, presence);
  if (invoice.status !== "paid") {
    await endInvoice(desk, invoice, "void");
    return { invoice, subscription: null };
  }
  const subscription = await tell<"subscription">(desk, "customer.subscription.created", {
    ...fresh,
    latest_invoice: invoice.id,
  });
  return { invoice, subscription };
}

function newSubscription(desk: Desk, given: NewSubscription, start: number): Subscription {
  const thing = made(desk, "sub", "subscription");
  return {
    ...thing,
    billing_cycle_anchor: start,
    cancel_at: null,
    cancel_at_period_end: false,
    canceled_at: null,
    collection_method: "charge_automatically",
    currency: given.price.currency,
    customer: given.customer,
    default_payment_method: given.method.id,
    default_tax_rates: given.taxRates,
    ended_at: null,
    fails_next: false,
    items: {
      object: "list",
      data: [
        {
          id: made(desk, "si", "subscription_item").id,
          object: "subscription_item",
          created: start,
          current_period_end: monthAfter(start),
          current_period_start: start,
          price: given.price,
          quantity: 1,
          subscription: thing.id,
        },
      ],
      has_more: false,
      url: `/v1/subscription_items?subscription=${thing.id}`,
    },
    latest_invoice: "",
    metadata: given.metadata,
    pause_collection: null,
    start_date: start,
    status: "active",
  };
}

export async function nameOf(desk: Desk, price: Price): Promise<string> {
  return (await get(desk, "product", price.product)).name;
}

export function itemOf({ items, id }: Subscription) {
  const [item] = items.data;
  if (!item) throw new Error(`${id} has an item`);
  return item;
}

export function withItem(
  subscription: Subscription,
  change: Partial<ReturnType<typeof itemOf>>,
): Subscription {
  const item = { ...itemOf(subscription), ...change };
  return { ...subscription, items: { ...subscription.items, data: [item] } };
}

const itemFields = z.strictObject({
  id: words.optional(),
  price: words,
  quantity: whole.optional(),
});
export const itemsField = z.array(itemFields).length(1);

const updateFields = {
  billing_cycle_anchor: z.strictObject({ type: z.enum(["now", "unchanged"]) }).optional(),
  cancel_at_period_end: flag.optional(),
  default_payment_method: words.optional(),
  default_tax_rates: z
    .union([z.array(words), z.literal("").transform((): string[] => [])])
    .optional(),
  items: itemsField.optional(),
  metadata: metadata.optional(),
  pause_collection: pauseField.optional(),
  payment_behavior: z.enum(["error_if_incomplete", "allow_incomplete"]).optional(),
  proration_behavior: z.enum(["always_invoice", "create_prorations", "none"]).optional(),
  proration_date: whole.optional(),
};

export async function updateSubscription(desk: Desk, raw: Raw, id: string): Promise<Subscription> {
  const old = await get(desk, "subscription", id);
  const params = readParams(updateFields, raw);
  if (old.status === "canceled")
    throw new Refusal(
      "A canceled subscription can only update its cancellation_details and metadata.",
      { code: "resource_missing", param: "id" },
    );
  const paused = pausedAs(desk, old, params.pause_collection);
  const [item] = params.items ?? [];
  const priced = item ? await repriced(desk, paused, item, params) : paused;
  const next = params.billing_cycle_anchor?.type === "now" ? await anchored(desk, priced) : priced;
  const ends = params.cancel_at_period_end ?? old.cancel_at_period_end;
  return tell<"subscription">(desk, "customer.subscription.updated", {
    ...next,
    cancel_at: ends ? itemOf(next).current_period_end : null,
    cancel_at_period_end: ends,
    canceled_at: ends ? (old.canceled_at ?? seconds(desk)) : null,
    default_payment_method: params.default_payment_method ?? old.default_payment_method,
    default_tax_rates: params.default_tax_rates
      ? await ratesOf(desk, params.default_tax_rates)
      : old.default_tax_rates,
    metadata: merged(old.metadata, params.metadata),
  });
}

/** Starts a period now, and has it paid at once. */
async function anchored(desk: Desk, old: Subscription): Promise<Subscription> {
  const start = seconds(desk);
  const next = {
    ...withItem(old, { current_period_start: start, current_period_end: monthAfter(start) }),
    billing_cycle_anchor: start,
  };
  const draft = await periodDraft(desk, next, "subscription_update");
  const invoice = await chargeInvoice(desk, draft, await cardOf(desk, old), "later");
  return { ...next, latest_invoice: await paidOrRefused(desk, invoice) };
}

/** What the present period of a subscription costs. */
export async function periodDraft(
  desk: Desk,
  subscription: Subscription,
  reason: Invoice["billing_reason"],
): Promise<Invoice> {
  const { current_period_start: start, current_period_end: end, price } = itemOf(subscription);
  const line = lineOf(desk, subscription, {
    amount: price.unit_amount,
    description: `1 × ${await nameOf(desk, price)}`,
    period: { start, end },
    price,
    proration: false,
  });
  return draftOf(desk, subscription, reason, [line]);
}

export async function ratesOf(desk: Desk, ids: readonly string[]): Promise<TaxRate[]> {
  const rates: TaxRate[] = [];
  for (const id of ids) rates.push(await named(desk, "tax_rate", id, "default_tax_rates"));
  return rates;
}

type Change = {
  proration_behavior?: string | undefined;
  proration_date?: number | undefined;
};

async function repriced(
  desk: Desk,
  old: Subscription,
  wanted: z.output<typeof itemFields>,
  change: Change,
): Promise<Subscription> {
  const price = await priceFor(desk, old, wanted);
  if (price.id === itemOf(old).price.id) return old;
  const next = withItem(old, { price });
  if (change.proration_behavior !== "always_invoice") return next;
  const draft = await prorated(desk, old, price, change.proration_date);
  const method = await cardOf(desk, old);
  const invoice = await chargeInvoice(desk, draft, method, "later");
  return { ...next, latest_invoice: await paidOrRefused(desk, invoice) };
}

export async function priceFor(
  desk: Desk,
  subscription: Subscription,
  wanted: { id?: string | undefined; price: string },
): Promise<Price> {
  const price = await named(desk, "price", wanted.price, "items[0][price]");
  if (wanted.id !== itemOf(subscription).id)
    throw invalid(
      "Cannot add multiple subscription items with the same plan: pass the id of the existing item.",
      "items[0][id]",
    );
  if (!price.recurring)
    throw invalid(
      "The price specified is set to `type=one_time` but this field only accepts prices with `type=recurring`.",
      "items[0][price]",
    );
  if (price.currency !== subscription.currency)
    throw invalid(
      `The price specified only supports \`${price.currency}\`. This doesn't match the expected currency: \`${subscription.currency}\`.`,
      "items[0][price]",
    );
  return price;
}

/** What a change of price costs now: the rest of the old one back, the rest of the new one on top. */
export async function prorated(
  desk: Desk,
  subscription: Subscription,
  price: Price,
  date = seconds(desk),
): Promise<Invoice> {
  const { current_period_start: start, current_period_end: end, price: old } = itemOf(subscription);
  if (date < start || date > end)
    throw invalid("`proration_date` must be within the current period.", "proration_date");
  const rest = (end - date) / (end - start);
  const period = { start: date, end };
  const day = new Date(date * 1_000).toISOString().slice(0, 10);
  const lines = [
    lineOf(desk, subscription, {
      amount: -Math.round(old.unit_amount * rest),
      description: `Unused time on ${await nameOf(desk, old)} after ${day}`,
      period,
      price: old,
      proration: true,
    }),
    lineOf(desk, subscription, {
      amount: Math.round(price.unit_amount * rest),
      description: `Remaining time on ${await nameOf(desk, price)} after ${day}`,
      period,
      price,
      proration: true,
    }),
  ];
  return draftOf(desk, subscription, "subscription_update", lines);
}

export async function cardOf(
  desk: Desk,
  subscription: Subscription,
): Promise<PaymentMethod | null> {
  const customer = await get(desk, "customer", subscription.customer);
  const id =
    subscription.default_payment_method ?? customer.invoice_settings.default_payment_method;
  return id ? get(desk, "payment_method", id) : null;
}

export async function cancelSubscription(desk: Desk, raw: Raw, id: string): Promise<Subscription> {
  const subscription = await get(desk, "subscription", id);
  readParams({ invoice_now: flag.optional(), prorate: flag.optional() }, raw);
  if (subscription.status === "canceled")
    throw new Refusal(`No such subscription: '${id}'`, {
      status: 404,
      code: "resource_missing",
      param: "id",
    });
  return endSubscription(desk, subscription);
}

export async function endSubscription(desk: Desk, subscription: Subscription) {
  const at = seconds(desk);
  return tell<"subscription">(desk, "customer.subscription.deleted", {
    ...subscription,
    canceled_at: subscription.canceled_at ?? at,
    ended_at: at,
    status: "canceled",
  });
}
