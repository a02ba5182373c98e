import { sql } from "drizzle-orm";
import Stripe from "stripe";
import { afterAll, beforeAll, expect, test } from "vitest";
import { transact } from "@/db/transaction";
import { listAudit } from "@/lib/audit";
import type { Context } from "@/lib/context";
import type { Id } from "@/lib/core/id";
import { testDb } from "@/lib/testing/database";
import { openShop, type Shop } from "@/lib/testing/given-billing";
import { visitor } from "@/lib/testing/given-people";
import { issueInvoice } from "./invoice/issue-invoice";
import { readBilling } from "./read-billing";
import { cancelSubscription } from "./subscription/end-at-period";
import { handleEvent } from "./webhook/handle-event";
import { listEvents } from "./webhook/list-events";
import { receiveEvent } from "./webhook/receive-event";
import { replayEvent } from "./webhook/replay-event";

let shop: Shop;
beforeAll(async () => {
  shop = await openShop();
});
afterAll(() => shop.close());

const admin = (ctx: Context): Context => ({
  ...ctx,
  actor: { ...ctx.actor, role: "admin" } as Context["actor"],
});
const signed = (payload: string, at = shop.now(), secret = shop.webhookSecret) =>
  new Stripe("sk_test_x").webhooks.generateTestHeaderString({
    payload,
    secret,
    timestamp: Math.floor(at.getTime() / 1_000),
  });
const eventOf = (id: string, object: object = { object: "plan", id: "plan_1" }) =>
  JSON.stringify({ id, object: "event", type: "plan.created", created: 1, data: { object } });
const minutesAgo = (minutes: number) => new Date(shop.now().getTime() - minutes * 60_000);
const jobs = async () => {
  const { rows } = await testDb().execute<{ count: number }>(
    sql`select count(*)::int as count from graphile_worker.jobs where task_identifier = 'billing.handle_event'`,
  );
  return rows[0]?.count ?? 0;
};

test("what is not signed by Stripe, or was signed long ago, is refused and not kept", async () => {
  const ctx = { ...visitor(), now: shop.now };
  const body = eventOf("evt_forged");
  const bad = { reason: "billing.bad_signature" };
  const receive = (signature: string, text = body) => receiveEvent(ctx, { body: text, signature });
  await expect(receive("t=1,v1=nonsense")).rejects.toMatchObject(bad);
  await expect(receive("")).rejects.toMatchObject(bad);
  await expect(receive(signed(body, shop.now(), "whsec_other"))).rejects.toMatchObject(bad);
  await expect(receive(signed(body), `${body} `)).rejects.toMatchObject(bad);
  await expect(receive(signed(body, minutesAgo(6)))).rejects.toMatchObject(bad);
  await receive(signed(body, minutesAgo(4)));
  const { rows } = await testDb().execute(sql`select id from billing_event`);
  expect(rows).toEqual([{ id: "evt_forged" }]);
});

test("an event that comes many times at once is kept once, and handled by one job", async () => {
  const ctx = { ...visitor(), now: shop.now };
  const body = eventOf("evt_many");
  const before = await jobs();
  await Promise.all(
    Array.from({ length: 10 }, () => receiveEvent(ctx, { body, signature: signed(body) })),
  );
  expect(await jobs()).toBe(before + 1);
});

test("what cannot be handled is kept with its error, and a replay mends it; the replay is audited", async () => {
  const person = await shop.person();
  await shop.buy(person, { kind: "package", package: "starter" });
  await shop.settle();
  const customer = await testDb().execute<{ id: string }>(
    sql`select stripe_id as id from billing_customer where user_id = ${person.userId}`,
  );
  const object = { object: "subscription", id: "sub_none", customer: customer.rows[0]?.id };
  const body = eventOf("evt_fails", object);
  await receiveEvent({ ...visitor(), now: shop.now }, { body, signature: signed(body) });
  await expect(handleEvent(shop.system(), { eventId: "evt_fails" })).rejects.toThrow("No such");
  const keeper = admin(person);
  const page = { limit: 10, state: "failed" as const };
  const [failed] = (await listEvents(keeper, page)).items;
  expect(failed).toMatchObject({
    id: "evt_fails",
    attempts: 1,
    error: expect.stringContaining("No such"),
  });
  await expect(listEvents(person, page)).rejects.toMatchObject({ reason: "auth.forbidden" });

  const before = await jobs();
  await replayEvent(keeper, { eventId: "evt_fails", reason: "try again" });
  expect(await jobs()).toBe(before + 1);
  expect((await listEvents(keeper, page)).items).toEqual([]);
  const { items } = await listAudit(keeper, { limit: 5 });
  expect(items[0]).toMatchObject({ action: "billing.replay_event", subject: "evt_fails" });
  await expect(
    replayEvent(keeper, { eventId: "evt_none", reason: "try again" }),
  ).rejects.toMatchObject({ reason: "billing.event_not_found" });
});

test("an event that comes late does not bring an old state back", async () => {
  const person = await shop.person();
  await shop.buy(person, { kind: "tier", tier: "premium" });
  await shop.settle();
  const { rows } = await testDb().execute<{ id: string; payload: string }>(sql`
    select id, payload::text as payload from billing_event
    where type = 'customer.subscription.created' order by received_at desc limit 1`);
  const [old] = rows;
  await testDb().execute(sql`update billing_event set state = 'received' where id = ${old?.id}`);
  await cancelSubscription(person);
  await handleEvent(shop.system(), { eventId: old?.id });
  expect((await readBilling(person)).subscription?.cancelAtPeriodEnd).toBe(true);
});

test("invoice numbers of many who buy at once have no gap, also where some of it fails", async () => {
  const person = await shop.person();
  const userId = person.userId as Id<"user">;
  const issue = (index: number) =>
    transact(testDb(), async (tx) => {
      await issueInvoice(tx, shop.system(), {
        userId,
        source: `race:${index}`,
        paymentReference: null,
        state: "paid",
        lines: [],
        net: 1n,
        tax: 0n,
        total: 1n,
        taxBasisPoints: 0,
        taxIncluded: true,
      });
      if (index % 3 === 0) throw new Error("this one fails after it took its number");
    }).catch(() => {});
  await Promise.all(Array.from({ length: 60 }, (_, index) => issue(index)));
  const { rows } = await testDb().execute<{ number: number }>(
    sql`select number from billing_invoice where kind = 'invoice' order by number`,
  );
  const numbers = rows.map(({ number }) => number);
  expect(numbers.length).toBeGreaterThan(39);
  expect(numbers).toEqual(numbers.map((_, index) => index + 1));
});
