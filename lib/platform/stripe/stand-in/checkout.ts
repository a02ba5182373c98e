import { z } from "zod";
import { findCard } from "./cards";
import { attachCard, makeDefault } from "./customers";
import { type Desk, get, listOf, made, named, seconds, tell } from "./desk";
import type { Raw } from "./form";
import { metadata, page, readParams, whole, words } from "./params";
import { newIntent, type Presence, pay, requireEnough } from "./payments";
import { invalid, Refusal } from "./refusal";
import * as kept from "./repository";
import { nameOf, ratesOf, startSubscription } from "./subscriptions";
import { addedBy, allOf, taxesOn } from "./taxes";
import type { CardError, LineItem, PaymentMethod, Session } from "./things";

const day = 86_400;

const sessionFields = {
  cancel_url: z.url().optional(),
  client_reference_id: words.max(200).optional(),
  customer: words,
  customer_update: z.strictObject({ address: words.optional(), name: words.optional() }).optional(),
  expires_at: whole.optional(),
  line_items: z
    .array(
      z.strictObject({
        price: words,
        quantity: whole.pipe(z.number().min(1)),
        tax_rates: z.array(words).optional(),
      }),
    )
    .min(1)
    .max(20),
  metadata: metadata.optional(),
  mode: z.enum(["payment", "subscription"]),
  payment_intent_data: z
    .strictObject({ metadata: metadata.optional(), description: words.optional() })
    .optional(),
  subscription_data: z
    .strictObject({ metadata: metadata.optional(), default_tax_rates: z.array(words).optional() })
    .optional(),
  success_url: z.url(),
};

export async function createSession(desk: Desk, raw: Raw): Promise<Session> {
  const params = readParams(sessionFields, raw);
  await named(desk, "customer", params.customer, "customer");
  if (params.mode === "payment" && params.subscription_data)
    throw invalid("You can not pass `subscription_data` in `payment` mode.", "subscription_data");
  if (params.mode === "subscription" && params.payment_intent_data)
    throw invalid(
      "You can not pass `payment_intent_data` in `subscription` mode.",
      "payment_intent_data",
    );
  const rates = params.subscription_data?.default_tax_rates ?? [];
  const items: LineItem[] = [];
  for (const [index, item] of params.line_items.entries())
    items.push(
      await lineItem(desk, params.mode, { ...item, tax_rates: item.tax_rates ?? rates }, index),
    );
  const total = items.reduce((sum, item) => sum + item.amount_total, 0);
  requireEnough(total, "line_items");
  const thing = made(desk, "cs_test", "checkout.session");
  return tell<"checkout.session">(desk, "checkout.session.created", {
    ...thing,
    amount_subtotal: items.reduce((sum, item) => sum + item.amount_subtotal, 0),
    amount_total: total,
    cancel_url: params.cancel_url ?? null,
    client_reference_id: params.client_reference_id ?? null,
    currency: oneCurrency(items),
    customer: params.customer,
    expires_at: expiryOf(desk, params.expires_at),
    invoice: null,
    kept_items: items,
    metadata: params.metadata ?? {},
    mode: params.mode,
    payment_intent: null,
    payment_intent_metadata: params.payment_intent_data?.metadata ?? {},
    payment_status: "unpaid",
    status: "open",
    subscription: null,
    subscription_metadata: params.subscription_data?.metadata ?? {},
    subscription_tax_rates: rates,
    success_url: params.success_url,
    total_details: {
      amount_discount: 0,
      amount_shipping: 0,
      amount_tax: items.reduce((sum, item) => sum + item.amount_tax, 0),
    },
    url: desk.pages.checkout(thing.id),
  });
}

function expiryOf(desk: Desk, asked: number | undefined): number {
  const at = seconds(desk);
  const expires = asked ?? at + day;
  if (expires < at + 30 * 60 - 60 || expires > at + day + 60)
    throw invalid(
      "The `expires_at` timestamp must be at least 30 minutes and at most 24 hours from Checkout Session creation.",
      "expires_at",
    );
  return expires;
}

function oneCurrency(items: readonly LineItem[]): string {
  const all = new Set(items.map((item) => item.currency));
  if (all.size > 1)
    throw invalid(
      "You may only specify one of these currencies: all prices of a session need the same.",
      "line_items",
    );
  return items[0]?.currency ?? "usd";
}

type Wanted = { price: string; quantity: number; tax_rates: string[] };

async function lineItem(desk: Desk, mode: Session["mode"], wanted: Wanted, index: number) {
  const param = `line_items[${index}][price]`;
  const price = await named(desk, "price", wanted.price, param);
  if (!price.active)
    throw invalid("The price specified is inactive. This field only accepts active prices.", param);
  if ((mode === "subscription") !== (price.recurring !== null))
    throw invalid(
      mode === "payment"
        ? "You specified `payment` mode but passed a recurring price. Either switch to `subscription` mode or use only one-time prices."
        : "You must provide at least one recurring price in `subscription` mode when using prices.",
      param,
    );
  const subtotal = price.unit_amount * wanted.quantity;
  const taxes = taxesOn(subtotal, await ratesOf(desk, wanted.tax_rates));
  return {
    id: made(desk, "li", "item").id,
    object: "item" as const,
    amount_subtotal: subtotal,
    amount_tax: allOf(taxes),
    amount_total: subtotal + addedBy(taxes),
    currency: price.currency,
    description: await nameOf(desk, price),
    price,
    quantity: wanted.quantity,
    tax_rates: wanted.tax_rates,
  };
}

export async function listLineItems(desk: Desk, raw: Raw, id: string) {
  const session = await get(desk, "checkout.session", id);
  return listOf(
    `/v1/checkout/sessions/${id}/line_items`,
    session.kept_items,
    readParams(page, raw),
  );
}

export async function listSessions(desk: Desk, raw: Raw) {
  const { customer, status, ...cursor } = readParams(
    {
      customer: words.optional(),
      status: z.enum(["open", "complete", "expired"]).optional(),
      ...page,
    },
    raw,
  );
  const wanted = { ...(customer && { customer }), ...(status && { status }) };
  const all = await kept.findAll(desk.client, "checkout.session", wanted);
  return listOf("/v1/checkout/sessions", all, cursor);
}

export async function expireSession(desk: Desk, raw: Raw, id: string): Promise<Session> {
  readParams({}, raw);
  const session = await get(desk, "checkout.session", id);
  if (session.status !== "open")
    throw new Refusal(
      `Only Checkout Sessions with a status in ["open"] can be expired. This Checkout Session has a status of \`${session.status}\`.`,
    );
  return endSession(desk, session);
}

export async function endSession(desk: Desk, session: Session): Promise<Session> {
  return tell<"checkout.session">(desk, "checkout.session.expired", {
    ...session,
    status: "expired",
    url: null,
  });
}

export type Paid =
  | { outcome: "paid"; to: string }
  | { outcome: "asks_bank" }
  | { outcome: "refused"; message: string };

/** What the hosted page does when somebody presses Pay. */
export async function paySession(
  desk: Desk,
  id: string,
  { card: number, bank }: { card: string; bank?: "approved" | "refused" | undefined },
): Promise<Paid> {
  const session = await get(desk, "checkout.session", id);
  if (session.status !== "open" || session.expires_at <= seconds(desk))
    throw new Refusal("This page is over: it was paid, or it has expired.", {
      code: "session_over",
    });
  await refuseDeleted(desk, session.customer);
  const card = findCard(number);
  if (!card) return { outcome: "refused", message: "This is not one of the test cards." };
  if (card.asksBank && !bank) return { outcome: "asks_bank" };
  const method = await attachCard(desk, session.customer, card);
  const presence = bank ?? "now";
  const error =
    session.mode === "payment"
      ? await payOnce(desk, session, method, presence)
      : await subscribe(desk, session, method, presence);
  if (error) return { outcome: "refused", message: error.message };
  return { outcome: "paid", to: session.success_url.replace("{CHECKOUT_SESSION_ID}", session.id) };
}

async function refuseDeleted(desk: Desk, id: string): Promise<void> {
  const { deleted } = await get(desk, "customer", id);
  if (deleted) throw new Refusal(`No such customer: '${id}'`, { code: "resource_missing" });
}

async function payOnce(desk: Desk, session: Session, method: PaymentMethod, presence: Presence) {
  const fresh = await newIntent(desk, {
    amount: session.amount_total,
    currency: session.currency,
    customer: session.customer,
    metadata: session.payment_intent_metadata,
  });
  const intent = await pay(desk, fresh, method, presence);
  if (intent.status !== "succeeded") return intent.last_payment_error;
  await complete(desk, { ...session, payment_intent: intent.id });
  return null;
}

async function subscribe(
  desk: Desk,
  session: Session,
  method: PaymentMethod,
  presence: Presence,
): Promise<CardError | null> {
  const [item] = session.kept_items;
  if (!item) throw new Error("a session has an item");
  const { invoice, subscription } = await startSubscription(
    desk,
    {
      customer: session.customer,
      metadata: session.subscription_metadata,
      method,
      price: item.price,
      taxRates: await ratesOf(desk, session.subscription_tax_rates),
    },
    presence,
  );
  if (!subscription) {
    const intent = await get(desk, "payment_intent", invoice.payment_intent_id ?? "");
    return intent.last_payment_error;
  }
  await makeDefault(desk, method);
  await complete(desk, { ...session, invoice: invoice.id, subscription: subscription.id });
  return null;
}

async function complete(desk: Desk, session: Session): Promise<void> {
  await tell<"checkout.session">(desk, "checkout.session.completed", {
    ...session,
    payment_status: "paid",
    status: "complete",
    url: null,
  });
}
