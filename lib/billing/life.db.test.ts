import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Id } from "@/lib/core/id";
import { readCreditBalance } from "@/lib/credit";
import { auditLedger } from "@/lib/ledger";
import { planOf } from "@/lib/plan";
import { testDb } from "@/lib/testing/database";
import { openShop, type Shop } from "@/lib/testing/given-billing";
import { priceAtStripe } from "./catalog";
import type { PaidTier } from "./contract";
import { correctionsOf, invoicesOf } from "./invoice/repository";
import { purchasesOf, subscriptionsOf } from "./repository";
import type { TurnStandIn } from "./stand-in/contract";
import { readStandInPortal, turnStandIn } from "./stand-in/portal";
import { openPortal } from "./subscription/open-portal";
import { stripe } from "./vendor";
import { handleEvent } from "./webhook/handle-event";

type Person = Awaited<ReturnType<Shop["person"]>>;

let shop: Shop;
beforeAll(async () => {
  shop = await openShop();
});
afterAll(() => shop.close());

/** What a person sees at Stripe, and can do there. */
async function at(person: Person) {
  const { url } = await openPortal(person);
  const portalId = url.split("/").at(-1) ?? "";
  const view = await readStandInPortal(person, portalId);
  const subscription = view.subscriptions[0]?.id ?? "";
  const payment = (total: string) => view.payments.find((one) => one.total === total);
  const turn = (subject: string | undefined, what: TurnStandIn["turn"]) =>
    turnStandIn(person, { portalId, subject: subject ?? "", turn: what });
  return { ...view, subscription, payment, turn };
}

async function reprice(person: Person, tier: PaidTier, proration: "always_invoice" | "none") {
  const { subscription } = await at(person);
  const [item] = (await stripe().subscriptions.retrieve(subscription)).items.data;
  await stripe().subscriptions.update(subscription, {
    items: [{ id: item?.id ?? "", price: await priceAtStripe(`tier:${tier}`) }],
    proration_behavior: proration,
  });
}

async function turn(person: Person, what: TurnStandIn["turn"]) {
  const stripeSide = await at(person);
  await stripeSide.turn(stripeSide.subscription, what);
}

async function disputed(person: Person, total: string, outcome: "won" | "lost") {
  await (await at(person)).turn((await at(person)).payment(total)?.id, "dispute");
  const { dispute } = (await at(person)).payment(total) ?? {};
  await (await at(person)).turn(dispute?.id, `dispute-${outcome}`);
}

async function paused(person: Person) {
  const { subscription } = await at(person);
  const resumes_at = Math.floor(shop.now().getTime() / 1_000) + 90 * 86_400;
  await stripe().subscriptions.update(subscription, {
    pause_collection: { behavior: "void", resumes_at },
  });
}

async function resumed(person: Person) {
  const { subscription } = await at(person);
  await stripe().subscriptions.update(subscription, {
    pause_collection: "",
    billing_cycle_anchor: { type: "now" },
    proration_behavior: "none",
  });
}

/** All that can become of a customer, done at Stripe, with `between` after each act. */
async function live(person: Person, between: () => Promise<void>): Promise<void> {
  const acts: (() => Promise<unknown>)[] = [
    () => shop.buy(person, { kind: "tier", tier: "premium" }),
    () => shop.buy(person, { kind: "package", package: "popular" }),
    () => reprice(person, "vip", "always_invoice"),
    () => turn(person, "renew"),
    () => turn(person, "fail-next"),
    () => turn(person, "renew"),
    async () => {
      const { invoices, turn: act } = await at(person);
      await act(invoices.find(({ status }) => status === "open")?.id, "pay");
    },
    () => reprice(person, "premium", "none"),
    () => turn(person, "renew"),
    () => shop.buy(person, { kind: "package", package: "best_value" }),
    () => shop.buy(person, { kind: "package", package: "whale" }),
    () => shop.buy(person, { kind: "package", package: "starter" }),
    async () => {
      const { payment } = await at(person);
      await stripe().refunds.create({ payment_intent: payment("39990000")?.id ?? "" });
      await stripe().refunds.create({ payment_intent: payment("8990000")?.id ?? "", amount: 449 });
    },
    () => disputed(person, "69990000", "lost"),
    () => disputed(person, "990000", "won"),
    () => paused(person),
    () => turn(person, "renew"),
    () => resumed(person),
    () => turn(person, "cancel"),
  ];
  for (const act of acts) {
    await act();
    await between();
    shop.pass(1);
  }
}

/** What is left of a life in our own books, without the names of things. */
async function remains(person: Person) {
  const userId = person.userId as Id<"user">;
  const db = testDb();
  const documents = await invoicesOf(db, userId, 1_000);
  const notes = await Promise.all(documents.map(({ id }) => correctionsOf(db, id)));
  const credits = await readCreditBalance(person);
  const { tier, graceUntil } = await planOf(db, userId, shop.now());
  return {
    plan: { tier, graceUntil },
    credits: { purchased: credits.purchased, bonus: credits.bonus.available },
    invoices: documents
      .filter(({ kind }) => kind === "invoice")
      .map(({ state, total, tax }) => `${state} ${total} ${tax}`)
      .sort(),
    notes: notes
      .flat()
      .map(({ total, tax }) => `${total} ${tax}`)
      .sort(),
    purchases: (await purchasesOf(db, userId, 1_000))
      .map(({ packageId, state, refunded }) => `${packageId} ${state} ${refunded}`)
      .sort(),
    subscriptions: (await subscriptionsOf(db, userId)).map(
      ({ tier: name, status, cancelAtPeriodEnd }) => ({ name, status, cancelAtPeriodEnd }),
    ),
  };
}

const shuffled = <T>(all: readonly T[]): T[] =>
  all
    .map((value) => ({ value, place: Math.random() }))
    .sort((a, b) => a.place - b.place)
    .map(({ value }) => value);

/** Handles all of these once more, out of order and eight at a time. A refusal is tried again, as the worker does. */
async function replay(ids: readonly string[]): Promise<void> {
  await testDb().execute(sql`update billing_event set state = 'received' where id in ${[...ids]}`);
  const queue = shuffled(ids);
  const work = async () => {
    for (let id = queue.pop(); id !== undefined; id = queue.pop()) await insist(id);
  };
  await Promise.all(Array.from({ length: 8 }, work));
}

async function insist(eventId: string, tries = 5): Promise<void> {
  try {
    await handleEvent(shop.system(), { eventId });
  } catch (error) {
    if (tries === 1) throw error;
    await insist(eventId, tries - 1);
  }
}

async function sequence(kind: string): Promise<number[]> {
  const { rows } = await testDb().execute<{ number: number }>(
    sql`select number from billing_invoice where kind = ${kind} and number is not null order by number`,
  );
  return rows.map((row) => row.number);
}

test("a whole life comes to the same, told as it happens, or all at its end and twenty times out of order at once", async () => {
  const [first, second] = [await shop.person(), await shop.person()];
  await live(first, () => shop.settle());
  const told = await remains(first);
  expect(told).toMatchObject({
    plan: { tier: "premium", graceUntil: null },
    subscriptions: [{ name: "premium", status: "active", cancelAtPeriodEnd: true }],
    purchases: [
      "best_value refunded 39990000",
      "popular paid 4490000",
      "starter paid 0",
      "whale lost 0",
    ],
  });
  // 100 bought with 10 on top, half of it refunded but for half a cent's worth; 10 disputed and won.
  expect(Number(told.credits.purchased) / 1e6).toBeCloseTo(60.06, 1);
  expect(told.notes).toHaveLength(3);

  const before = shop.seen().length;
  await live(second, () => shop.deliver());
  const ids = shop.seen().slice(before);
  for (let round = 0; round < 20; round++) await replay(ids);
  expect(await remains(second)).toEqual(told);

  await replay(shop.seen());
  expect(await remains(first)).toEqual(told);
  for (const kind of ["invoice", "credit_note"]) {
    const numbers = await sequence(kind);
    expect(numbers).toEqual(numbers.map((_, index) => index + 1));
  }
  const { sums, faults } = await auditLedger(testDb());
  expect(sums.filter(({ sum }) => sum !== 0n)).toEqual([]);
  expect(faults).toEqual([]);
}, 300_000);
