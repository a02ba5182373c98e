import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { readStandInCheckout } from "@/lib/billing";
import { startCheckout } from "@/lib/billing/checkout/start-checkout";
import type { StartCheckout } from "@/lib/billing/contract";
import { payStandIn } from "@/lib/billing/stand-in/checkout";
import { connectStripe, disconnectStripe } from "@/lib/billing/vendor";
import { handleEvent } from "@/lib/billing/webhook/handle-event";
import { receiveEvent } from "@/lib/billing/webhook/receive-event";
import type { Context } from "@/lib/context";
import { startStandIn } from "@/lib/platform/stripe";
import { testContext as systemContext } from "./context";
import { testDb } from "./database";
import { givenPerson, noon } from "./given-people";

const webhookSecret = "whsec_of_the_shop";
export const goodCard = "4242424242424242";
/** Works today and is declined at each renewal. */
export const laterBadCard = "4000000000000341";

export type Shop = Awaited<ReturnType<typeof openShop>>;

/** A shop at a stand-in of Stripe, under a clock of its own. Events are received, and handled on `settle`. */
export async function openShop() {
  let now = noon;
  const waiting: string[] = [];
  const seen: string[] = [];
  const system = () => systemContext({ clock: () => now });
  const listener = createServer(async (request, response) => {
    try {
      const body = await bodyOf(request);
      const ctx: Context = { ...system(), actor: { kind: "anonymous" } };
      const signature = String(request.headers["stripe-signature"]);
      await receiveEvent(ctx, { body, signature });
      const { id } = JSON.parse(body) as { id: string };
      waiting.push(id);
      seen.push(id);
      response.writeHead(200).end();
    } catch {
      response.writeHead(500).end();
    }
  });
  await new Promise<void>((done) => listener.listen(0, "127.0.0.1", done));
  const secretKey = "sk_test_of_the_shop";
  const standIn = await startStandIn({
    pool: testDb().$client,
    secretKey,
    webhookSecret,
    webhookUrl: () => `http://127.0.0.1:${(listener.address() as AddressInfo).port}/`,
    pages: {
      checkout: (id) => `http://shop/checkout/${id}`,
      portal: (id) => `http://shop/portal/${id}`,
    },
    clock: () => now,
  });
  connectStripe({ secretKey, webhookSecret, standInPort: standIn.port });

  return {
    now: () => now,
    webhookSecret,
    system,
    /** Lets time pass, in days. */
    pass(days: number) {
      now = new Date(now.getTime() + days * 86_400_000);
    },
    /** Ends at Stripe what is over by the shop's clock. */
    passTime: () => standIn.passTime(),
    /** Somebody with an account, whose context follows the shop's clock. */
    async person(): Promise<Context & { userId: string }> {
      const { ctx, session } = await givenPerson(now);
      return { ...ctx, now: () => now, userId: session.userId };
    },
    /** Every event that was received so far. */
    seen: () => [...seen],
    async deliver() {
      await standIn.deliver();
    },
    /** Delivers and handles all that has happened. */
    async settle() {
      for (;;) {
        await standIn.deliver();
        const ids = waiting.splice(0);
        if (ids.length === 0) return;
        for (const eventId of ids) await handleEvent(system(), { eventId });
      }
    },
    /** Goes to the page and pays on it. Returns the id of the page. */
    async buy(ctx: Context, item: StartCheckout["item"], { card = goodCard, country = "DE" } = {}) {
      const { url } = await startCheckout(ctx, { item, name: "Ada Lovelace", country });
      const sessionId = url.split("/").at(-1) ?? "";
      await readStandInCheckout(ctx, sessionId);
      await payStandIn(ctx, { sessionId, card });
      return sessionId;
    },
    async close() {
      disconnectStripe();
      await standIn.close();
      await new Promise((done) => listener.close(done));
    },
  };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = "";
  for await (const part of request) body += part;
  return body;
}
