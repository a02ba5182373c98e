import { afterAll, beforeAll, expect, test } from "vitest";
import { transact } from "@/db/transaction";
import type { Id } from "@/lib/core/id";
import { payAtStandIn } from "@/lib/platform/stripe";
import { testDb } from "@/lib/testing/database";
import { goodCard, openShop, type Shop } from "@/lib/testing/given-billing";
import { whereIs } from "@/lib/testing/where-is";
import { findAccount } from "@/lib/user";
import { startCheckout } from "./checkout/start-checkout";
import { endSubscriptions } from "./end-subscriptions";
import { exportPerson } from "./export-person";
import { forgetPerson } from "./forget-person";
import { customerOf, purchasesOf, subscriptionsOf } from "./repository";
import { readStandInPortal, turnStandIn } from "./stand-in/portal";
import { openPortal } from "./subscription/open-portal";
import { standIn, stripe } from "./vendor";

type Person = Awaited<ReturnType<Shop["person"]>>;

let shop: Shop;
beforeAll(async () => {
  shop = await openShop();
});
afterAll(() => shop.close());

const popular = { kind: "package", package: "popular" } as const;
const idOf = (person: Person) => person.userId as Id<"user">;

/** Deletes what billing keeps of somebody, twice over, as a job that is repeated does. */
async function removed(person: Person) {
  const customer = (await customerOf(testDb(), idOf(person)))?.stripeId ?? "";
  await transact(testDb(), (tx) => forgetPerson(tx, { userId: idOf(person), at: shop.now() }));
  for (let count = 0; count < 2; count++) await endSubscriptions(shop.system(), { customer });
  await shop.settle();
  return customer;
}

test("who was deleted is known neither here nor at Stripe by the name and address they gave", async () => {
  const person = await shop.person();
  const email = (await findAccount(testDb(), idOf(person)))?.email ?? "";
  const input = { item: popular, name: "Quoxilvern the First", country: "DE" };
  await startCheckout(person, input);
  await shop.buy(person, { kind: "tier", tier: "premium" });
  await startCheckout(person, input);
  await shop.settle();
  const before = await whereIs("Quoxilvern");
  expect(before).toEqual(expect.arrayContaining(["billing_customer.name", "thing.body"]));
  const customer = await removed(person);
  expect(await whereIs("Quoxilvern")).toEqual([]);
  const elsewhere = /^(app_user|auth_token|email_message)\./; // Other domains forget for themselves.
  expect((await whereIs(email)).filter((place) => !elsewhere.test(place))).toEqual([]);
  expect(await stripe().customers.retrieve(customer)).toMatchObject({ deleted: true });
});

test("a page that was open when somebody was deleted takes no money any more", async () => {
  const person = await shop.person();
  const { url } = await startCheckout(person, { item: popular, name: "Ada", country: "DE" });
  const sessionId = url.split("/").at(-1) ?? "";
  await removed(person);
  expect((await stripe().checkout.sessions.retrieve(sessionId)).status).toBe("expired");
  await expect(payAtStandIn(standIn(), sessionId, { card: goodCard })).rejects.toMatchObject({
    message: expect.stringContaining("over"),
  });
});

test("what a bank tells of somebody's payment goes with them, and is not kept when it comes later", async () => {
  const person = await shop.person();
  await shop.buy(person, popular);
  await shop.buy(person, { kind: "package", package: "starter" });
  await shop.settle();
  const [second, first] = await purchasesOf(testDb(), idOf(person), 2);
  const portalId = (await openPortal(person)).url.split("/").at(-1) ?? "";
  const disputed = (subject = "") =>
    turnStandIn(person, { portalId, subject, turn: "dispute" as const });
  await disputed(first?.paymentIntent);
  await shop.settle();
  await disputed(second?.paymentIntent);
  const { payments } = await readStandInPortal(person, portalId);
  await removed(person);
  for (const { dispute } of payments)
    expect(await whereIs(dispute?.id ?? "")).not.toContain("billing_event.payload");
});

test("who is deleted pays nothing more and stands on no invoice; the sums stay", async () => {
  const person = await shop.person();
  await shop.buy(person, { kind: "tier", tier: "premium" });
  await shop.settle();
  const [row] = await subscriptionsOf(testDb(), idOf(person));
  expect(JSON.stringify(await exportPerson(testDb(), idOf(person)))).toContain("Ada Lovelace");
  const customer = await removed(person);
  expect((await stripe().subscriptions.retrieve(row?.stripeId ?? "")).status).toBe("canceled");
  const left = JSON.stringify(await exportPerson(testDb(), idOf(person)));
  expect(left).not.toMatch(/Ada|example\.com|cus_|4242/);
  expect(left).toContain("9990000");
  expect(await whereIs(customer)).not.toContain("billing_event.payload");
});
