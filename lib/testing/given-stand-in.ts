import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import Stripe from "stripe";
import { startStandIn } from "@/lib/platform/stripe";
import { testDb } from "./database";

const webhookSecret = "whsec_of_the_test";
const secretKey = "sk_test_of_the_test";
export const success_url = "http://shop/done?session={CHECKOUT_SESSION_ID}";

export type GivenStandIn = Awaited<ReturnType<typeof givenStandIn>>;

/** A stand-in, a client for it, and a listener that takes its webhooks, under one clock. */
export async function givenStandIn() {
  let now = new Date("2026-03-01T12:00:00Z");
  let refuse = 0;
  const received: Stripe.Event[] = [];
  const listener = createServer(async (request, response) => {
    let body = "";
    for await (const part of request) body += part;
    if (refuse > 0) {
      refuse -= 1;
      response.writeHead(503).end();
      return;
    }
    const signature = String(request.headers["stripe-signature"]);
    // Tests move the clock while a webhook travels, so its age says nothing here.
    received.push(stripe.webhooks.constructEvent(body, signature, webhookSecret, 0));
    response.writeHead(200).end();
  });
  await new Promise<void>((done) => listener.listen(0, "127.0.0.1", done));
  const start = () =>
    startStandIn({
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
  const standIn = await start();
  const client = (key = secretKey, port = standIn.port) =>
    new Stripe(key, { host: "127.0.0.1", port, protocol: "http", maxNetworkRetries: 0 });
  const stripe = client();

  async function control(path: string, form: Record<string, string> = {}) {
    const response = await fetch(`http://127.0.0.1:${standIn.port}/stand-in/${path}`, {
      method: "POST",
      headers: { authorization: `Bearer ${secretKey}` },
      body: new URLSearchParams(form),
    });
    return response.json();
  }

  async function wares() {
    const customer = await stripe.customers.create({ email: "a@example.com" });
    const monthly = (cents: number, name: string) =>
      stripe.prices.create({
        currency: "usd",
        unit_amount: cents,
        recurring: { interval: "month" },
        product_data: { name },
      });
    const once = await stripe.prices.create({
      currency: "usd",
      unit_amount: 899,
      product_data: { name: "Popular" },
    });
    return {
      customer,
      price: await monthly(999, "Premium"),
      vip: await monthly(2_999, "VIP"),
      once,
    };
  }

  return {
    stripe,
    client,
    control,
    wares,
    port: standIn.port,
    secretKey,
    start,
    received,
    now: () => now,
    set(at: Date) {
      now = at;
    },
    refuseNext() {
      refuse += 1;
    },
    deliver: () => standIn.deliver(),
    /** The types of all events that came, once those that are due have come. */
    async types() {
      await standIn.deliver();
      return received.map((event) => event.type);
    },
    /** Somebody who has bought a subscription on the checkout page. */
    async subscribed(card = "4242424242424242") {
      const all = await wares();
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
    },
    async close() {
      await standIn.close();
      await new Promise((done) => listener.close(done));
    },
  };
}

/** What a call is refused with. */
export async function refused(call: Promise<unknown>) {
  const error = await call.then(
    () => null,
    (found: unknown) => found,
  );
  if (!(error instanceof Stripe.errors.StripeError)) throw new Error("it was not refused");
  const { type, code, param, statusCode } = error;
  return { type, code, param, statusCode };
}
