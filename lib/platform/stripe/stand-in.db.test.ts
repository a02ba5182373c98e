import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import Stripe from "stripe";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { testDb } from "@/lib/testing/database";
import { type StandIn, startStandIn } from "./stand-in/server";

const webhookSecret = "whsec_of_the_test";
const secretKey = "sk_test_of_the_test";

let standIn: StandIn;
let stripe: Stripe;
let refuseNext = 0;
let now = new Date("2026-03-01T12:00:00Z");
const received: Stripe.Event[] = [];
const listener = createServer(async (request, response) => {
  let body = "";
  for await (const part of request) body += part;
  if (refuseNext > 0) {
    refuseNext -= 1;
    response.writeHead(503).end();
    return;
  }
  const signature = String(request.headers["stripe-signature"]);
  received.push(stripe.webhooks.constructEvent(body, signature, webhookSecret));
  response.writeHead(200).end();
});

const options = () => ({
  pool: testDb().$client,
  secretKey,
  webhookSecret,
  webhookUrl: () => `http://127.0.0.1:${(listener.address() as AddressInfo).port}/`,
  pages: {
    checkout: (id: string) => `http://shop/pay/${id}`,
    portal: (id: string) => `http://shop/portal/${id}`,
  },
  clock: () => now,
});

const client = (key = secretKey, port = standIn.port) =>
  new Stripe(key, { host: "127.0.0.1", port, protocol: "http", maxNetworkRetries: 0 });

beforeAll(async () => {
  await new Promise<void>((done) => listener.listen(0, "127.0.0.1", () => done()));
  standIn = await startStandIn(options());
  stripe = client();
});
beforeEach(() => {
  received.length = 0;
});
afterAll(async () => {
  await standIn.close();
  listener.close();
});

async function control(path: string, form: Record<string, string> = {}) {
  const response = await fetch(`http://127.0.0.1:${standIn.port}/stand-in/${path}`, {
    method: "POST",
    headers: { authorization: `Bearer ${secretKey}` },
    body: new URLSearchParams(form),
  });
  return response.json();
}

const types = async () => {
  await standIn.deliver();
  return received.map((event) => event.type);
};

async function given() {
  const customer = await stripe.customers.create({ email: "a@example.com" });
  const price = await stripe.prices.create({
    currency: "usd",
    unit_amount: 999,
    recurring: { interval: "month" },
    product_data: { name: "Premium" },
  });
  const vip = await stripe.prices.create({
    currency: "usd",
    unit_amount: 2_999,
    recurring: { interval: "month" },
    product_data: { name: "VIP" },
  });
  const once = await stripe.prices.create({
    currency: "usd",
    unit_amount: 899,
    product_data: { name: "Popular" },
  });
  return { customer, price, vip, once };
}

const success_url = "http://shop/done?session={CHECKOUT_SESSION_ID}";

async function subscribed(card = "4242424242424242") {
  const all = await given();
  const session = await stripe.checkout.sessions.create({
    mode: "subscription",
    customer: all.customer.id,
    line_items: [{ price: all.price.id, quantity: 1 }],
    subscription_data: { metadata: { person: "p1" } },
    success_url,
  });
  const paid = await control(`checkout/${session.id}/pay`, { card });
  const done = await stripe.checkout.sessions.retrieve(session.id);
  return { ...all, session: done, paid, subscription: String(done.subscription) };
}

const refused = async (call: Promise<unknown>) => {
  const error = await call.then(
    () => null,
    (found: unknown) => found,
  );
  if (!(error instanceof Stripe.errors.StripeError)) throw new Error("it was not refused");
  const { type, code, param, statusCode } = error;
  return { type, code, param, statusCode };
};

test("a subscription is bought on the checkout page, and its events arrive signed", async () => {
  const { paid, session, subscription } = await subscribed();
  expect(paid).toEqual({ outcome: "paid", to: `http://shop/done?session=${session.id}` });
  const found = await stripe.subscriptions.retrieve(subscription, {
    expand: ["latest_invoice.payments"],
  });
  expect(found).toMatchObject({
    status: "active",
    metadata: { person: "p1" },
    latest_invoice: { status: "paid", total: 999, payments: { data: [{ status: "paid" }] } },
  });
  expect(await types()).toEqual(
    expect.arrayContaining([
      "checkout.session.completed",
      "customer.subscription.created",
      "invoice.paid",
      "payment_intent.succeeded",
    ]),
  );
});

test("a declined card leaves the page open, and another one pays", async () => {
  const { customer, once } = await given();
  const session = await stripe.checkout.sessions.create({
    mode: "payment",
    customer: customer.id,
    line_items: [{ price: once.id, quantity: 1 }],
    success_url,
  });
  const pay = (form: Record<string, string>) => control(`checkout/${session.id}/pay`, form);
  expect(await pay({ card: "4000000000000002" })).toMatchObject({ outcome: "refused" });
  expect(await pay({ card: "4000000000000069" })).toMatchObject({
    message: "Your card has expired.",
  });
  expect(await pay({ card: "4000002500003155" })).toEqual({ outcome: "asks_bank" });
  expect(await pay({ card: "4000002500003155", bank: "refused" })).toMatchObject({
    outcome: "refused",
  });
  expect((await stripe.checkout.sessions.retrieve(session.id)).payment_status).toBe("unpaid");
  expect(await pay({ card: "4000002500003155", bank: "approved" })).toMatchObject({
    outcome: "paid",
  });
  const found = await stripe.checkout.sessions.retrieve(session.id, { expand: ["payment_intent"] });
  expect(found.payment_intent).toMatchObject({ status: "succeeded", amount: 899 });
  expect(await pay({ card: "4242424242424242" })).toHaveProperty("error");
});

test("an upgrade is charged for the rest of the period, as the preview said", async () => {
  const { subscription, customer, vip } = await subscribed();
  now = new Date(now.getTime() + 15.5 * 86_400_000);
  const [item] = (await stripe.subscriptions.retrieve(subscription)).items.data;
  const items = [{ id: String(item?.id), price: vip.id }];
  const proration_date = Math.floor(now.getTime() / 1_000);
  const preview = await stripe.invoices.createPreview({
    customer: customer.id,
    subscription,
    subscription_details: { items, proration_behavior: "always_invoice", proration_date },
  });
  expect(preview.total).toBe(1_000); // half a month of 29.99, less half a month of 9.99
  const upgraded = await stripe.subscriptions.update(subscription, {
    items,
    proration_behavior: "always_invoice",
    proration_date,
    payment_behavior: "error_if_incomplete",
    expand: ["latest_invoice"],
  });
  expect(upgraded.items.data[0]?.price.id).toBe(vip.id);
  expect(upgraded.latest_invoice).toMatchObject({ total: 1_000, status: "paid" });
});

test("a renewal fails when it was asked to, is paid later, and the end of a period ends what was cancelled", async () => {
  const { subscription } = await subscribed();
  await control(`subscriptions/${subscription}/fail-next`);
  await control(`subscriptions/${subscription}/renew`);
  const late = await stripe.subscriptions.retrieve(subscription, { expand: ["latest_invoice"] });
  expect(late).toMatchObject({ status: "past_due", latest_invoice: { status: "open" } });
  await stripe.invoices.pay((late.latest_invoice as Stripe.Invoice).id ?? "");
  expect((await stripe.subscriptions.retrieve(subscription)).status).toBe("active");
  await stripe.subscriptions.update(subscription, { cancel_at_period_end: true });
  await control(`subscriptions/${subscription}/renew`);
  expect((await stripe.subscriptions.retrieve(subscription)).status).toBe("canceled");
  expect(await types()).toEqual(
    expect.arrayContaining(["invoice.payment_failed", "customer.subscription.deleted"]),
  );
});

test("a period that is over renews by itself, on the same day of the month", async () => {
  now = new Date("2026-01-31T10:00:00Z");
  const { subscription } = await subscribed();
  const period = async () => {
    const [item] = (await stripe.subscriptions.retrieve(subscription)).items.data;
    return new Date(Number(item?.current_period_end) * 1_000).toISOString();
  };
  expect(await period()).toBe("2026-02-28T10:00:00.000Z");
  await control(`subscriptions/${subscription}/renew`);
  expect(await period()).toBe("2026-02-28T10:00:00.000Z"); // asked for at once: a month from now
});

test("money goes back at most once, and a dispute is told", async () => {
  const { customer, once } = await given();
  const session = await stripe.checkout.sessions.create({
    mode: "payment",
    customer: customer.id,
    line_items: [{ price: once.id, quantity: 1 }],
    success_url,
  });
  await control(`checkout/${session.id}/pay`, { card: "4242424242424242" });
  const intent = String((await stripe.checkout.sessions.retrieve(session.id)).payment_intent);
  expect(
    await refused(stripe.refunds.create({ payment_intent: intent, amount: 900 })),
  ).toMatchObject({ param: "amount" });
  await stripe.refunds.create({ payment_intent: intent });
  expect(await refused(stripe.refunds.create({ payment_intent: intent }))).toMatchObject({
    code: "charge_already_refunded",
  });
  await control(`payment_intents/${intent}/dispute`);
  expect((await stripe.disputes.list({ payment_intent: intent })).data).toHaveLength(1);
});

test("it refuses what Stripe refuses, in the same words of error", async () => {
  const { customer, price, once } = await given();
  const session = (change: object) =>
    refused(
      stripe.checkout.sessions.create({
        mode: "payment",
        customer: customer.id,
        line_items: [{ price: once.id, quantity: 1 }],
        success_url,
        ...change,
      }),
    );
  const request = { type: "StripeInvalidRequestError", statusCode: 400 };
  expect(await session({ amount: 5 })).toMatchObject({
    ...request,
    code: "parameter_unknown",
    param: "amount",
  });
  expect(await session({ line_items: [{ price: "price_none", quantity: 1 }] })).toMatchObject({
    code: "resource_missing",
    param: "line_items[0][price]",
  });
  expect(await session({ line_items: [{ price: price.id, quantity: 1 }] })).toMatchObject({
    param: "line_items[0][price]",
  });
  expect(await session({ success_url: undefined })).toMatchObject({
    code: "parameter_missing",
    param: "success_url",
  });
  expect(await session({ subscription_data: { metadata: { a: "b" } } })).toMatchObject({
    param: "subscription_data",
  });
  expect(await refused(stripe.customers.retrieve("cus_none"))).toMatchObject({
    statusCode: 404,
    code: "resource_missing",
  });
  expect(
    await refused(stripe.paymentIntents.create({ amount: 49, currency: "usd" })),
  ).toMatchObject({ code: "amount_too_small" });
  expect(
    await refused(stripe.paymentIntents.create({ amount: 100, currency: "xyz" })),
  ).toMatchObject({ param: "currency" });
  expect(
    await refused(stripe.paymentIntents.create({ amount: 1.5, currency: "usd" })),
  ).toMatchObject({ code: "parameter_invalid_integer" });
  expect(await refused(client("sk_test_wrong").customers.create({}))).toMatchObject({
    type: "StripeAuthenticationError",
    statusCode: 401,
  });
  const bare = await fetch(`http://127.0.0.1:${standIn.port}/v1/customers`, { method: "POST" });
  expect(bare.status).toBe(401);
  const canceled = (await stripe.paymentIntents.create({ amount: 100, currency: "usd" })).id;
  await stripe.paymentIntents.cancel(canceled);
  expect(await refused(stripe.paymentIntents.confirm(canceled))).toMatchObject({
    code: "payment_intent_unexpected_state",
  });
});

test("an idempotency key is good for one request, and its answer is repeated", async () => {
  const key = { idempotencyKey: `key-${Math.random()}` };
  const first = await stripe.customers.create({ name: "A" }, key);
  expect((await stripe.customers.create({ name: "A" }, key)).id).toBe(first.id);
  expect(await refused(stripe.customers.create({ name: "B" }, key))).toMatchObject({
    type: "StripeIdempotencyError",
    statusCode: 400,
  });
});

test("a payment that is declined is an error of the card, and stays", async () => {
  const { paid, customer } = await subscribed("4000000000000341");
  expect(paid).toMatchObject({ outcome: "paid" });
  const [method] = (await stripe.paymentMethods.list({ customer: customer.id })).data;
  const intent = stripe.paymentIntents.create({
    amount: 500,
    currency: "usd",
    customer: customer.id,
    payment_method: String(method?.id),
    confirm: true,
    off_session: true,
  });
  expect(await refused(intent)).toMatchObject({
    type: "StripeCardError",
    code: "card_declined",
    statusCode: 402,
  });
  expect(await types()).toContain("payment_intent.payment_failed");
});

test("a webhook that is refused comes again, and what is known survives a restart", async () => {
  const { subscription } = await subscribed();
  await standIn.deliver();
  received.length = 0;
  refuseNext = 1;
  await stripe.subscriptions.update(subscription, { metadata: { a: "1" } });
  await standIn.deliver();
  const another = await startStandIn(options());
  now = new Date(now.getTime() + 5_000);
  await another.deliver();
  await standIn.deliver();
  expect(received.map((event) => event.type)).toEqual(["customer.subscription.updated"]);
  const again = client(secretKey, another.port);
  expect((await again.subscriptions.retrieve(subscription)).metadata).toMatchObject({ a: "1" });
  await another.close();
});
