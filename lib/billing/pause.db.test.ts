import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Id } from "@/lib/core/id";
import { planOf } from "@/lib/plan";
import { testDb } from "@/lib/testing/database";
import { goodCard, laterBadCard, openShop, type Shop } from "@/lib/testing/given-billing";
import { givenPerson } from "@/lib/testing/given-people";
import { remindResume } from "./dunning/remind-resume";
import { readBilling } from "./read-billing";
import { subscriptionsOf } from "./repository";
import { cancelSubscription } from "./subscription/end-at-period";
import { endPause, pauseSubscription } from "./subscription/pause";
import { previewChange } from "./subscription/preview-change";
import { stripe } from "./vendor";

type Person = Awaited<ReturnType<Shop["person"]>>;
let shop: Shop;
beforeAll(async () => {
  shop = await openShop();
});
afterAll(() => shop.close());

const tierOf = async (person: Person) =>
  (await planOf(testDb(), person.userId as Id<"user">, shop.now())).tier;

async function stripeIdOf(person: Person): Promise<string> {
  const [row] = await subscriptionsOf(testDb(), person.userId as Id<"user">);
  return row?.stripeId ?? "";
}

/** Time passes at Stripe and here. */
async function pass(days: number): Promise<void> {
  shop.pass(days);
  await shop.passTime();
  await shop.settle();
}

async function subscriber(card = goodCard): Promise<Person> {
  const person = await shop.person();
  await shop.buy(person, { kind: "tier", tier: "premium" }, { card });
  await shop.settle();
  return person;
}

test("a paused plan is there until what is paid for is over, then it is not, and nothing is charged", async () => {
  const person = await subscriber();
  await pauseSubscription(person, { months: 2 });
  const { subscription } = await readBilling(person);
  expect(subscription?.paused).toMatchObject({ until: subscription?.periodEnd, due: "0" });
  expect(await tierOf(person)).toBe("premium");
  await pass(32);
  expect(await tierOf(person)).toBe("free");
  const view = await readBilling(person);
  expect(view.invoices.map(({ state }) => state)).toEqual(["paid"]);
  expect(view.subscription?.paused?.due).toBe("9990000");
  expect(view.late).toBeNull();
});

test("a pause ends by itself: its owner is told three days before, once, and charged on the day", async () => {
  const person = await subscriber();
  await pauseSubscription(person, { months: 1 });
  const stripeId = await stripeIdOf(person);
  const resumesAt = (await readBilling(person)).subscription?.paused?.resumesAt ?? "";
  await pass(32);
  await remindResume(shop.system(), { stripeId }); // too early: nothing
  const left = (Date.parse(resumesAt) - shop.now().getTime()) / 86_400_000;
  shop.pass(left - 2);
  await remindResume(shop.system(), { stripeId });
  await remindResume(shop.system(), { stripeId });
  const { rows } = await testDb().execute<{ subject: string }>(sql`
    select m.subject from email_message m join app_user u on u.email = m.to_address
    where u.id = ${person.userId} and m.subject like 'Premium goes on%'`);
  expect(rows).toHaveLength(1);
  await pass(2.5);
  expect(await tierOf(person)).toBe("premium");
  const { invoices, subscription } = await readBilling(person);
  expect(invoices.map(({ state }) => state)).toEqual(["paid", "paid"]);
  expect(subscription?.paused).toBeNull();
});

test("going on while it is paid for costs nothing; later it costs what was shown and nothing else", async () => {
  const person = await subscriber();
  await pauseSubscription(person, { months: 3 });
  await endPause(person, { shown: "0" });
  expect((await readBilling(person)).subscription?.paused).toBeNull();
  await expect(endPause(person, { shown: "0" })).rejects.toMatchObject({
    reason: "billing.not_paused",
  });
  await pauseSubscription(person, { months: 3 });
  await pass(32);
  await expect(endPause(person, { shown: "0" })).rejects.toMatchObject({
    reason: "billing.price_changed",
  });
  const twice = await Promise.allSettled([
    endPause(person, { shown: "9990000" }),
    endPause(person, { shown: "9990000" }),
  ]);
  expect(twice.some(({ status }) => status === "fulfilled")).toBe(true);
  await shop.settle();
  expect(await tierOf(person)).toBe("premium");
  const { invoices, subscription } = await readBilling(person);
  expect(invoices.map(({ state }) => state)).toEqual(["paid", "paid"]);
  expect(Date.parse(subscription?.periodEnd ?? "")).toBeGreaterThan(
    shop.now().getTime() + 27 * 86_400_000,
  );
});

test("a card that is declined leaves a paused plan paused, with no open invoice", async () => {
  const person = await subscriber(laterBadCard);
  await pauseSubscription(person, { months: 2 });
  await pass(32);
  await expect(endPause(person, { shown: "9990000" })).rejects.toMatchObject({
    reason: "billing.card_declined",
  });
  await shop.settle();
  expect(await tierOf(person)).toBe("free");
  const { invoices, subscription } = await readBilling(person);
  expect(invoices.map(({ state }) => state)).toEqual(["paid"]);
  expect(subscription?.paused?.due).toBe("9990000");
});

test("what does not go with a pause is refused, and a paused plan can be ended", async () => {
  const person = await subscriber();
  await pauseSubscription(person, { months: 1 });
  const refused = (reason: string) => ({ reason: `billing.${reason}` });
  await expect(pauseSubscription(person, { months: 1 })).rejects.toMatchObject(refused("paused"));
  await expect(previewChange(person, { tier: "vip" })).rejects.toMatchObject(refused("paused"));
  await cancelSubscription(person);
  await pass(32);
  expect((await readBilling(person)).subscription).toBeNull();
  const ending = await subscriber();
  await cancelSubscription(ending);
  await expect(pauseSubscription(ending, { months: 1 })).rejects.toMatchObject(refused("ending"));
  const { ctx } = await givenPerson();
  await expect(pauseSubscription(ctx, { months: 1 })).rejects.toMatchObject(
    refused("no_subscription"),
  );
});

test("the stand-in refuses of a pause what Stripe refuses", async () => {
  const stripeId = await stripeIdOf(await subscriber());
  const pause = (given: object) =>
    stripe()
      .subscriptions.update(stripeId, { pause_collection: given as never })
      .catch((error: unknown) => error);
  const now = Math.floor(shop.now().getTime() / 1_000);
  expect(await pause({ behavior: "sleep" })).toMatchObject({ param: "pause_collection" });
  expect(await pause({ behavior: "void", until: now })).toMatchObject({
    param: expect.stringContaining("pause_collection"),
  });
  expect(await pause({ behavior: "void", resumes_at: now - 1 })).toMatchObject({
    param: "pause_collection[resumes_at]",
  });
  await stripe().subscriptions.cancel(stripeId);
  expect(await pause({ behavior: "void" })).toMatchObject({ code: "resource_missing" });
});
