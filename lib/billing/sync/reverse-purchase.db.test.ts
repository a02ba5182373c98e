import { afterAll, beforeAll, expect, test } from "vitest";
import type { Id } from "@/lib/core/id";
import { readCreditBalance } from "@/lib/credit";
import { auditLedger } from "@/lib/ledger";
import { testDb } from "@/lib/testing/database";
import { openShop, type Shop } from "@/lib/testing/given-billing";
import { listPurchases } from "../invoice/list-invoices";
import { refundPurchase } from "../refund-purchase";
import * as billing from "../repository";
import { readStandInPortal, turnStandIn } from "../stand-in/portal";
import { openPortal } from "../subscription/open-portal";
import { stripe } from "../vendor";

type Person = Awaited<ReturnType<Shop["person"]>>;

let shop: Shop;
beforeAll(async () => {
  shop = await openShop();
});
afterAll(() => shop.close());

const whole = (credits: number) => String(credits * 1_000_000);

/** Somebody who has bought the same package twice, and the payment of the first. */
async function givenTwice() {
  const person = await shop.person();
  await shop.buy(person, { kind: "package", package: "popular" });
  await shop.settle();
  const [first] = await billing.purchasesOf(testDb(), person.userId as Id<"user">, 1);
  await shop.buy(person, { kind: "package", package: "popular" });
  await shop.settle();
  if (!first) throw new Error("a package was bought");
  return { person, payment: first.paymentIntent };
}

async function refund(payment: string, amount: number) {
  await stripe().refunds.create({ payment_intent: payment, amount });
  await shop.settle();
}

async function dispute(person: Person, payment: string) {
  const portalId = (await openPortal(person)).url.split("/").at(-1) ?? "";
  await turnStandIn(person, { portalId, subject: payment, turn: "dispute" });
  await shop.settle();
  return async (turn: "dispute-won" | "dispute-lost") => {
    const { payments } = await readStandInPortal(person, portalId);
    const subject = payments.find(({ id }) => id === payment)?.dispute?.id ?? "";
    await turnStandIn(person, { portalId, subject, turn });
    await shop.settle();
  };
}

async function left(person: Person) {
  const { purchased, bonus } = await readCreditBalance(person);
  return [purchased, bonus.available];
}

test("a dispute after a refund of a part takes the other part, and nothing that was bought besides", async () => {
  const { person, payment } = await givenTwice();
  expect(await left(person)).toEqual([whole(200), whole(20)]);
  await refund(payment, 899 - 449);
  const half = await left(person);
  const end = await dispute(person, payment);
  expect(await left(person)).toEqual([whole(100), whole(10)]);
  await end("dispute-won");
  expect(await left(person)).toEqual(half);
});

test("a dispute of what was refunded in whole takes nothing, also when it is lost", async () => {
  const { person, payment } = await givenTwice();
  await refund(payment, 899);
  expect(await left(person)).toEqual([whole(100), whole(10)]);
  const end = await dispute(person, payment);
  await end("dispute-lost");
  expect(await left(person)).toEqual([whole(100), whole(10)]);
  expect((await auditLedger(testDb())).faults).toEqual([]);
});

test("what Stripe will not give back, because the bank has it, is said and not a fault", async () => {
  const { person, payment } = await givenTwice();
  const purchase = await billing.purchaseByPayment(testDb(), payment);
  const portalId = (await openPortal(person)).url.split("/").at(-1) ?? "";
  await turnStandIn(person, { portalId, subject: payment, turn: "dispute" });
  const other = await shop.person();
  const admin = { ...other, actor: { ...other.actor, role: "admin" } } as typeof other;
  await expect(
    refundPurchase(admin, { purchaseId: purchase?.id ?? "", reason: "asked for" }),
  ).rejects.toMatchObject({ code: "conflict", reason: "billing.not_refundable" });
  expect((await billing.purchaseByPayment(testDb(), payment))?.state).toBe("disputed");
});

test("a package that was bought long ago is on a later page of the list, and can be refunded there", async () => {
  const { person } = await givenTwice();
  const other = await shop.person();
  const admin = { ...other, actor: { ...other.actor, role: "admin" } } as typeof other;
  const all: string[] = [];
  for (let after: string | undefined; ; ) {
    const page = await listPurchases(admin, { limit: 1, ...(after ? { after } : {}) });
    all.push(...page.items.map(({ id }) => id));
    if (page.next === null) break;
    after = page.next;
  }
  const own = await billing.purchasesOf(testDb(), person.userId as Id<"user">, 10);
  expect(all).toEqual(expect.arrayContaining(own.map(({ id }) => id)));
  expect(new Set(all).size).toBe(all.length);
  await expect(listPurchases(person, { limit: 1 })).rejects.toMatchObject({ code: "forbidden" });
});
