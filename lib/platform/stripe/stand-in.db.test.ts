import type Stripe from "stripe";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import {
  type GivenStandIn,
  givenStandIn,
  refused,
  success_url,
} from "@/lib/testing/given-stand-in";

let shop: GivenStandIn;
let stripe: Stripe;
beforeAll(async () => {
  shop = await givenStandIn();
  stripe = shop.stripe;
});
beforeEach(() => {
  shop.received.length = 0;
});
afterAll(() => shop.close());

test("a subscription is bought on the checkout page, and its events arrive signed", async () => {
  const { paid, session, subscription } = await shop.subscribed();
  expect(paid).toEqual({ outcome: "paid", to: `http://shop/done?session=${session.id}` });
  const found = await stripe.subscriptions.retrieve(subscription, {
    expand: ["latest_invoice.payments"],
  });
  expect(found).toMatchObject({
    status: "active",
    metadata: { person: "p1" },
    latest_invoice: { status: "paid", total: 999, payments: { data: [{ status: "paid" }] } },
  });
  expect(await shop.types()).toEqual(
    expect.arrayContaining([
      "checkout.session.completed",
      "customer.subscription.created",
      "invoice.paid",
      "payment_intent.succeeded",
    ]),
  );
});

test("a declined card leaves the page open, and another one pays", async () => {
  const { customer, once } = await shop.wares();
  const session = await stripe.checkout.sessions.create({
    mode: "payment",
    customer: customer.id,
    line_items: [{ price: once.id, quantity: 1 }],
    success_url,
  });
  const pay = (form: Record<string, string>) => shop.control(`checkout/${session.id}/pay`, form);
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
  const { subscription, customer, vip } = await shop.subscribed();
  shop.set(new Date(shop.now().getTime() + 15.5 * 86_400_000));
  const [item] = (await stripe.subscriptions.retrieve(subscription)).items.data;
  const items = [{ id: String(item?.id), price: vip.id }];
  const proration_date = Math.floor(shop.now().getTime() / 1_000);
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
  const { subscription } = await shop.subscribed();
  await shop.control(`subscriptions/${subscription}/fail-next`);
  await shop.control(`subscriptions/${subscription}/renew`);
  const late = await stripe.subscriptions.retrieve(subscription, { expand: ["latest_invoice"] });
  expect(late).toMatchObject({ status: "past_due", latest_invoice: { status: "open" } });
  await stripe.invoices.pay((late.latest_invoice as Stripe.Invoice).id ?? "");
  expect((await stripe.subscriptions.retrieve(subscription)).status).toBe("active");
  await stripe.subscriptions.update(subscription, { cancel_at_period_end: true });
  await shop.control(`subscriptions/${subscription}/renew`);
  expect((await stripe.subscriptions.retrieve(subscription)).status).toBe("canceled");
  expect(await shop.types()).toEqual(
    expect.arrayContaining(["invoice.payment_failed", "customer.subscription.deleted"]),
  );
});

test("a period that is over renews by itself, on the same day of the month", async () => {
  shop.set(new Date("2026-01-31T10:00:00Z"));
  const { subscription } = await shop.subscribed();
  const period = async () => {
    const [item] = (await stripe.subscriptions.retrieve(subscription)).items.data;
    return new Date(Number(item?.current_period_end) * 1_000).toISOString();
  };
  expect(await period()).toBe("2026-02-28T10:00:00.000Z");
  await shop.control(`subscriptions/${subscription}/renew`);
  expect(await period()).toBe("2026-02-28T10:00:00.000Z"); // asked for at once: a month from now
});

test("money goes back at most once, and a dispute is told", async () => {
  const { customer, once } = await shop.wares();
  const session = await stripe.checkout.sessions.create({
    mode: "payment",
    customer: customer.id,
    line_items: [{ price: once.id, quantity: 1 }],
    success_url,
  });
  await shop.control(`checkout/${session.id}/pay`, { card: "4242424242424242" });
  const intent = String((await stripe.checkout.sessions.retrieve(session.id)).payment_intent);
  expect(
    await refused(stripe.refunds.create({ payment_intent: intent, amount: 900 })),
  ).toMatchObject({ param: "amount" });
  await stripe.refunds.create({ payment_intent: intent });
  expect(await refused(stripe.refunds.create({ payment_intent: intent }))).toMatchObject({
    code: "charge_already_refunded",
  });
  await shop.control(`payment_intents/${intent}/dispute`);
  expect((await stripe.disputes.list({ payment_intent: intent })).data).toHaveLength(1);
});

test("a webhook that is refused comes again, and what is known survives a restart", async () => {
  const { subscription } = await shop.subscribed();
  await shop.deliver();
  shop.received.length = 0;
  shop.refuseNext();
  await stripe.subscriptions.update(subscription, { metadata: { a: "1" } });
  await shop.deliver();
  const another = await shop.start();
  shop.set(new Date(shop.now().getTime() + 5_000));
  await another.deliver();
  await shop.deliver();
  expect(shop.received.map((event) => event.type)).toEqual(["customer.subscription.updated"]);
  const again = shop.client(shop.secretKey, another.port);
  expect((await again.subscriptions.retrieve(subscription)).metadata).toMatchObject({ a: "1" });
  await another.close();
});
