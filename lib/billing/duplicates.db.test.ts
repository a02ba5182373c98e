import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Id } from "@/lib/core/id";
import { planOf } from "@/lib/plan";
import { testDb } from "@/lib/testing/database";
import { goodCard, openShop, type Shop } from "@/lib/testing/given-billing";
import { priceAtStripe } from "./catalog";
import { confirmCheckout } from "./checkout/confirm-checkout";
import { startCheckout } from "./checkout/start-checkout";
import type { PaidTier } from "./contract";
import { sweepBilling } from "./dunning/sweep-billing";
import { readBilling } from "./read-billing";
import { customerOf, openCheckoutsOf, subscriptionsOf } from "./repository";
import { payStandIn } from "./stand-in/checkout";
import { endDuplicate } from "./subscription/end-duplicate";
import { stripe } from "./vendor";
import { handleEvent } from "./webhook/handle-event";

type Person = Awaited<ReturnType<Shop["person"]>>;
let shop: Shop;
beforeAll(async () => {
  shop = await openShop();
});
afterAll(() => shop.close());

const buyer = { name: "Ada Lovelace", country: "DE" };
const userOf = (person: Person) => person.userId as Id<"user">;
const start = (person: Person, tier: PaidTier) =>
  startCheckout(person, { item: { kind: "tier", tier }, ...buyer });
const sessionOf = (url: string) => url.split("/").at(-1) ?? "";

/** A second page, as two servers would have made it that knew nothing of each other. */
async function pageBehindOurBack(person: Person, tier: PaidTier): Promise<string> {
  const customer = (await customerOf(testDb(), userOf(person)))?.stripeId ?? "";
  const session = await stripe().checkout.sessions.create({
    mode: "subscription",
    customer,
    line_items: [{ price: await priceAtStripe(`tier:${tier}`), quantity: 1 }],
    success_url: "http://shop/done",
    subscription_data: { metadata: { subject: `tier:${tier}` } },
  });
  await testDb().execute(sql`
    insert into billing_checkout (session_id, user_id, subject, total, state, created_at)
    values (${session.id}, ${person.userId}, ${`tier:${tier}`}, 1, 'expired', now())`);
  return session.id;
}

/** Pays for two plans, the better one second, and handles nothing yet. */
async function payTwice(person: Person): Promise<string[]> {
  const first = sessionOf((await start(person, "premium")).url);
  const second = await pageBehindOurBack(person, "vip");
  const before = shop.seen().length;
  await payStandIn(person, { sessionId: first, card: goodCard });
  shop.pass(0.01);
  await payStandIn(person, { sessionId: second, card: goodCard });
  await shop.deliver();
  return shop.seen().slice(before);
}

async function handled(ids: readonly string[]): Promise<void> {
  for (const eventId of ids) {
    const { rowCount } = await testDb().execute(
      sql`update billing_event set state = 'received' where id = ${eventId}`,
    );
    expect(rowCount).toBe(1);
  }
  const insist = async (eventId: string, tries = 5): Promise<void> => {
    await handleEvent(shop.system(), { eventId }).catch((error: unknown) => {
      if (tries === 1) throw error;
      return insist(eventId, tries - 1);
    });
  };
  await Promise.all(ids.map((eventId) => insist(eventId)));
}

async function duplicate(person: Person): Promise<string> {
  const all = await subscriptionsOf(testDb(), userOf(person));
  return all.find(({ duplicateAt }) => duplicateAt)?.stripeId ?? "";
}

async function remains(person: Person) {
  const { tier, subscription, invoices, duplicates } = await readBilling(person);
  const { rows } = await testDb().execute<{ subject: string }>(sql`
    select m.subject from email_message m join app_user u on u.email = m.to_address
    where u.id = ${person.userId} and m.subject like '%while a plan of yours ran'`);
  const all = await subscriptionsOf(testDb(), userOf(person));
  return {
    tier,
    running: subscription?.tier,
    told: duplicates.map((one) => one.tier),
    letters: rows.length,
    documents: invoices.map(({ kind, state, total }) => `${kind} ${state} ${total}`).sort(),
    statuses: all.map((row) => `${row.tier} ${row.status}`).sort(),
  };
}

const settled = {
  tier: "premium",
  running: "premium",
  told: ["vip"],
  letters: 1,
  documents: ["credit_note paid 29990000", "invoice paid 29990000", "invoice paid 9990000"],
  statuses: ["premium active", "vip ended"],
};

test("of pages for a plan that are asked for at once by one person, one can be paid", async () => {
  const person = await shop.person();
  const pages = await Promise.allSettled(
    Array.from({ length: 8 }, (_, index) => start(person, index % 2 ? "vip" : "premium")),
  );
  expect(pages.some(({ status }) => status === "fulfilled")).toBe(true);
  const urls = pages.flatMap((page) => (page.status === "fulfilled" ? [page.value.url] : []));
  const paid = await Promise.allSettled(
    [...new Set(urls)].map((url) =>
      payStandIn(person, { sessionId: sessionOf(url), card: goodCard }),
    ),
  );
  expect(paid.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  await shop.settle();
  expect(await subscriptionsOf(testDb(), userOf(person))).toHaveLength(1);
  expect((await readBilling(person)).tier).not.toBe("free");
});

test("whoever asks twice at once for the same plan gets one customer and one page", async () => {
  const person = await shop.person();
  const [one, other] = await Promise.all([start(person, "premium"), start(person, "premium")]);
  expect(await openCheckoutsOf(testDb(), userOf(person))).toHaveLength(1);
  const open = await Promise.all(
    [one, other].map(({ url }) => stripe().checkout.sessions.retrieve(sessionOf(url))),
  );
  expect(new Set(open.map(({ customer }) => customer)).size).toBe(1);
  expect(open.filter(({ status }) => status === "open").length).toBeGreaterThan(0);
  await start(person, "vip");
  expect(await openCheckoutsOf(testDb(), userOf(person))).toHaveLength(1);
});

test("a second plan that was paid for is ended and paid back in full, once, whatever is repeated at once and in whatever order", async () => {
  const person = await shop.person();
  const events = await payTwice(person);
  await handled([...events].reverse());
  const stripeId = await duplicate(person);
  const { tier } = await planOf(testDb(), userOf(person), shop.now());
  expect(tier).toBe("premium"); // the second one gives nothing, also before its job has run
  await Promise.all(
    Array.from({ length: 6 }, () => endDuplicate(shop.system(), { stripeId }).catch(() => {})),
  );
  await endDuplicate(shop.system(), { stripeId });
  await shop.settle();
  expect(await remains(person)).toEqual(settled);
  const customer = (await customerOf(testDb(), userOf(person)))?.stripeId;
  for (let round = 0; round < 5; round++) {
    await handled([...events].sort(() => Math.random() - 0.5));
    await endDuplicate(shop.system(), { stripeId });
  }
  expect(await remains(person)).toEqual(settled);
  const found = await stripe().subscriptions.retrieve(stripeId);
  expect(found).toMatchObject({ status: "canceled", customer });
});

test("told in order it comes to the same, and whoever comes back from the page is told so", async () => {
  const person = await shop.person();
  const first = sessionOf((await start(person, "premium")).url);
  const second = await pageBehindOurBack(person, "vip");
  await payStandIn(person, { sessionId: first, card: goodCard });
  await shop.settle();
  shop.pass(0.01);
  await payStandIn(person, { sessionId: second, card: goodCard });
  await testDb().execute(
    sql`update billing_checkout set state = 'open' where session_id = ${second}`,
  );
  expect(await confirmCheckout(person, { sessionId: second })).toMatchObject({ duplicate: true });
  await sweepBilling(shop.system()); // also where the job was lost
  await shop.settle();
  expect(await remains(person)).toEqual(settled);
});

test("where the first plan is over when it is looked at, the second one is kept", async () => {
  const person = await shop.person();
  const events = await payTwice(person);
  await handled(events);
  const stripeId = await duplicate(person);
  const all = await subscriptionsOf(testDb(), userOf(person));
  const first = all.find(({ duplicateAt }) => !duplicateAt);
  await stripe().subscriptions.cancel(first?.stripeId ?? "");
  await endDuplicate(shop.system(), { stripeId });
  await shop.settle();
  expect(await remains(person)).toMatchObject({ tier: "vip", running: "vip", told: [] });
  expect((await stripe().subscriptions.retrieve(stripeId)).status).toBe("active");
});
