import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Context } from "@/lib/context";
import type { Id } from "@/lib/core/id";
import { readCreditBalance } from "@/lib/credit";
import { planOf } from "@/lib/plan";
import { testDb } from "@/lib/testing/database";
import { goodCard, laterBadCard, openShop, type Shop } from "@/lib/testing/given-billing";
import { visitor } from "@/lib/testing/given-people";
import { confirmCheckout } from "./checkout/confirm-checkout";
import { saveBuyer } from "./checkout/save-buyer";
import { startCheckout } from "./checkout/start-checkout";
import { endGrace } from "./dunning/end-grace";
import { remindLate } from "./dunning/remind-late";
import { sweepBilling } from "./dunning/sweep-billing";
import { renderInvoice } from "./invoice/render-invoice";
import { readBilling } from "./read-billing";
import { refundPurchase } from "./refund-purchase";
import { payStandIn } from "./stand-in/checkout";
import { readStandInPortal, replaceCard, turnStandIn } from "./stand-in/portal";
import { changeTier } from "./subscription/change-tier";
import { cancelSubscription, resumeSubscription } from "./subscription/end-at-period";
import { openPortal } from "./subscription/open-portal";
import { payLate } from "./subscription/pay-late";
import { previewChange } from "./subscription/preview-change";

type Person = Awaited<ReturnType<Shop["person"]>>;

let shop: Shop;
beforeAll(async () => {
  shop = await openShop();
});
afterAll(() => shop.close());

const tierOf = async (person: Person) =>
  (await planOf(testDb(), person.userId as Id<"user">, shop.now())).tier;
const admin = (ctx: Context): Context => ({
  ...ctx,
  actor: { ...ctx.actor, role: "admin" } as Context["actor"],
});

async function portal(person: Person) {
  const { url } = await openPortal(person);
  const portalId = url.split("/").at(-1) ?? "";
  const view = await readStandInPortal(person, portalId);
  return { ...view, subscription: view.subscriptions[0]?.id ?? "" };
}

async function turn(person: Person, what: "renew" | "fail-next" | "give-up") {
  const { portalId, subscription } = await portal(person);
  await turnStandIn(person, { portalId, subject: subscription, turn: what });
  await shop.settle();
}

async function subscriber(tier: "premium" | "vip" = "premium", card = goodCard) {
  const person = await shop.person();
  await shop.buy(person, { kind: "tier", tier }, { card });
  await shop.settle();
  return person;
}

async function lettersTo(person: Person): Promise<string[]> {
  const { rows } = await testDb().execute<{ subject: string }>(sql`
    select m.subject from email_message m join app_user u on u.email = m.to_address
    where u.id = ${person.userId} order by m.created_at, m.id`);
  return rows.map(({ subject }) => subject);
}

test("whoever comes back from the checkout page has their plan before any event has come", async () => {
  const person = await shop.person();
  const sessionId = await shop.buy(person, { kind: "tier", tier: "premium" });
  const came = await confirmCheckout(person, { sessionId });
  expect(came).toEqual({ subject: "tier:premium", complete: true, duplicate: false });
  expect(await tierOf(person)).toBe("premium");
  expect(await readBilling(person)).toMatchObject({
    tier: "premium",
    card: { brand: "visa", last4: "4242" },
    invoices: [{ state: "paid", total: "9990000" }],
  });
  await shop.settle();
  expect((await readBilling(person)).invoices).toHaveLength(1);
});

test("a page of somebody else is neither confirmed nor paid", async () => {
  const [owner, other] = [await shop.person(), await shop.person()];
  const { url } = await startCheckout(owner, {
    item: { kind: "package", package: "starter" },
    name: "Ada",
    country: "DE",
  });
  const sessionId = url.split("/").at(-1) ?? "";
  const gone = { reason: "billing.checkout_not_found" };
  await expect(confirmCheckout(other, { sessionId })).rejects.toMatchObject(gone);
  await expect(payStandIn(other, { sessionId, card: goodCard })).rejects.toMatchObject(gone);
});

test("a second page for a plan ends the first, and a plan is not bought twice", async () => {
  const person = await shop.person();
  const input = { item: { kind: "tier", tier: "premium" }, name: "Ada", country: "DE" } as const;
  const { url } = await startCheckout(person, input);
  const first = url.split("/").at(-1) ?? "";
  await shop.buy(person, { kind: "tier", tier: "vip" });
  await expect(payStandIn(person, { sessionId: first, card: goodCard })).rejects.toMatchObject({
    reason: "billing.page_over",
  });
  await expect(startCheckout(person, input)).rejects.toMatchObject({
    reason: "billing.subscribed",
  });
});

test("a better tier costs what was shown, begins at once, and another sum is refused", async () => {
  const person = await subscriber();
  shop.pass(10);
  const { due, asOf, tier } = await previewChange(person, { tier: "vip" });
  expect(Number(due)).toBeGreaterThan(12_000_000);
  expect(Number(due)).toBeLessThan(15_000_000);
  const wrong = String(BigInt(due) - 10_000n);
  await expect(changeTier(person, { tier, shown: wrong, asOf })).rejects.toMatchObject({
    reason: "billing.price_changed",
  });
  expect(await tierOf(person)).toBe("premium");
  await changeTier(person, { tier, shown: due, asOf });
  expect(await tierOf(person)).toBe("vip");
  const { invoices } = await readBilling(person);
  expect(invoices.map(({ total }) => total)).toContain(due);
});

test("a declined card changes nothing: no tier, no invoice, no open debt", async () => {
  const person = await subscriber("premium", laterBadCard);
  const { due, asOf, tier } = await previewChange(person, { tier: "vip" });
  await expect(changeTier(person, { tier, shown: due, asOf })).rejects.toMatchObject({
    code: "insufficient_funds",
    reason: "billing.card_declined",
  });
  await shop.settle();
  expect(await tierOf(person)).toBe("premium");
  expect((await readBilling(person)).invoices).toHaveLength(1);
});

test("a lower tier begins with the next period, and can be taken back until then", async () => {
  const person = await subscriber("vip");
  const change = async (tier: "premium" | "vip") => {
    const { due, asOf } = await previewChange(person, { tier });
    expect(due).toBe("0");
    await changeTier(person, { tier, shown: due, asOf });
    await shop.settle();
  };
  await change("premium");
  expect(await tierOf(person)).toBe("vip");
  await change("vip");
  expect((await readBilling(person)).subscription).toMatchObject({ tier: "vip", held: null });
  await change("premium");
  shop.pass(1);
  await turn(person, "renew");
  expect(await tierOf(person)).toBe("premium");
  expect((await readBilling(person)).invoices[0]).toMatchObject({ total: "9990000" });
});

test("a plan that was ended lasts as long as it is paid for, and can go on", async () => {
  const person = await subscriber();
  await cancelSubscription(person);
  expect((await readBilling(person)).subscription?.cancelAtPeriodEnd).toBe(true);
  await resumeSubscription(person);
  await expect(resumeSubscription(person)).rejects.toMatchObject({ reason: "billing.not_ending" });
  await cancelSubscription(person);
  expect(await tierOf(person)).toBe("premium");
  await turn(person, "renew");
  expect(await tierOf(person)).toBe("free");
  expect(await lettersTo(person)).toContain("Premium has ended");
});

test("a renewal that fails keeps the tier for the days of grace, is told twice, and then is over", async () => {
  const person = await subscriber();
  await turn(person, "fail-next");
  await turn(person, "renew");
  expect((await readBilling(person)).late).toMatchObject({ tier: "premium" });
  const { rows } = await testDb().execute<{ payload: unknown }>(
    sql`select state from billing_invoice where user_id = ${person.userId} and state = 'sent'`,
  );
  expect(rows).toHaveLength(1);
  const { subscription } = await portal(person);
  await remindLate(shop.system(), { stripeId: subscription });
  await remindLate(shop.system(), { stripeId: subscription });
  shop.pass(6);
  await endGrace(shop.system(), { stripeId: subscription });
  expect(await tierOf(person)).toBe("premium");
  shop.pass(1.01);
  expect(await tierOf(person)).toBe("free"); // before any job has run
  await sweepBilling(shop.system());
  await shop.settle();
  expect((await readBilling(person)).subscription).toBeNull();
  const states = (await readBilling(person)).invoices.map(({ state }) => state);
  expect(states.sort()).toEqual(["paid", "void"]);
  const letters = await lettersTo(person);
  for (const told of ["did not go through", "Premium ends on", "Premium has ended"])
    expect(letters.filter((subject) => subject.includes(told))).toHaveLength(1);
});

test("a late payment is made with another card, and everything is as before", async () => {
  const person = await subscriber("premium", laterBadCard);
  await turn(person, "renew");
  await expect(payLate(person)).rejects.toMatchObject({ reason: "billing.card_declined" });
  const { portalId } = await portal(person);
  await replaceCard(person, { portalId, card: goodCard });
  await payLate(person);
  await shop.settle();
  expect(await readBilling(person)).toMatchObject({ late: null, tier: "premium" });
  expect((await readBilling(person)).invoices.map(({ state }) => state)).toEqual(["paid", "paid"]);
});

test("a refund takes back what is left of a package, once, with a credit note", async () => {
  const person = await shop.person();
  await shop.buy(person, { kind: "package", package: "popular" });
  await shop.settle();
  expect(await readCreditBalance(person)).toMatchObject({ purchased: "100000000" });
  shop.pass(1);
  const [purchase] = (await readBilling(person)).purchases;
  const refund = { purchaseId: purchase?.id ?? "", reason: "asked for" };
  await expect(refundPurchase(person, refund)).rejects.toMatchObject({ reason: "auth.forbidden" });
  await expect(refundPurchase(admin(person), refund)).rejects.toMatchObject({
    reason: "billing.own_purchase",
  });
  const other = admin(await shop.person());
  await refundPurchase(other, refund);
  await expect(refundPurchase(other, refund)).rejects.toMatchObject({
    reason: "billing.not_refundable",
  });
  await shop.settle();
  const balance = await readCreditBalance(person);
  expect(balance.purchased).toBe("0");
  expect(balance.bonus.available).toBe("0");
  expect((await readBilling(person)).invoices.map(({ kind, total }) => [kind, total])).toEqual([
    ["credit_note", "8990000"],
    ["invoice", "8990000"],
  ]);
});

test("tax follows the country, and is part of the price or on top as the setting says", async () => {
  const tax = async (country: string) => {
    const person = await shop.person();
    await shop.buy(person, { kind: "package", package: "popular" }, { country });
    await shop.settle();
    const { rows } = await testDb().execute<{ net: string; tax: string; total: string }>(
      sql`select net, tax, total from billing_invoice where user_id = ${person.userId}`,
    );
    return rows.map((row) => [row.net, row.tax, row.total].map(Number));
  };
  expect(await tax("DE")).toEqual([[7_550_000, 1_440_000, 8_990_000]]);
  expect(await tax("US")).toEqual([[8_990_000, 0, 8_990_000]]);
  await testDb().execute(sql`insert into setting (key, value, changed_at, changed_by)
    values ('billing.tax_included', 'false', now(), 'usr_test')`);
  expect(await tax("DE")).toEqual([[8_990_000, 1_710_000, 10_700_000]]);
  await testDb().execute(sql`delete from setting where key = 'billing.tax_included'`);
});

test("an invoice is for its owner and for whoever keeps the books", async () => {
  const [owner, other] = [await subscriber(), await shop.person()];
  const [invoice] = (await readBilling(owner)).invoices;
  const asked = { invoiceId: invoice?.id ?? "" };
  const { fileName, body } = await renderInvoice(owner, asked);
  expect(fileName).toMatch(/^A-\d{6}\.pdf$/);
  expect(Buffer.from(body).subarray(0, 5).toString()).toBe("%PDF-");
  expect((await renderInvoice(admin(other), asked)).fileName).toBe(fileName);
  await expect(renderInvoice(other, asked)).rejects.toMatchObject({ code: "not_found" });
  await expect(renderInvoice(visitor(), asked)).rejects.toMatchObject({ code: "unauthenticated" });
});

test("what somebody changes about themselves is on the next invoice, and not on one that was issued", async () => {
  const person = await subscriber();
  await saveBuyer(person, { name: "王小明", country: "US" });
  await turn(person, "renew");
  const { rows } = await testDb().execute<{ name: string; tax: string }>(sql`
    select buyer ->> 'name' as name, tax from billing_invoice
    where user_id = ${person.userId} order by number`);
  expect(rows.map(({ name, tax }) => [name, Number(tax) > 0])).toEqual([
    ["Ada Lovelace", true],
    ["王小明", false],
  ]);
});
