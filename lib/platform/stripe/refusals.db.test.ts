import type Stripe from "stripe";
import { afterAll, beforeAll, expect, test } from "vitest";
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
afterAll(() => shop.close());

test("it refuses what Stripe refuses, in the same words of error", async () => {
  const { customer, price, once } = await shop.wares();
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
  expect(await refused(shop.client("sk_test_wrong").customers.create({}))).toMatchObject({
    type: "StripeAuthenticationError",
    statusCode: 401,
  });
  const bare = await fetch(`http://127.0.0.1:${shop.port}/v1/customers`, { method: "POST" });
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
  const { paid, customer } = await shop.subscribed("4000000000000341");
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
  expect(await shop.types()).toContain("payment_intent.payment_failed");
});
