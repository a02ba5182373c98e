import { afterAll, beforeAll, expect, test } from "vitest";
import type { Id } from "@/lib/core/id";
import { planOf } from "@/lib/plan";
import { testDb } from "@/lib/testing/database";
import { goodCard, laterBadCard, openShop, type Shop } from "@/lib/testing/given-billing";
import { readBilling } from "../read-billing";
import { openPortal } from "../subscription/open-portal";
import type { TurnStandIn } from "./contract";
import { readStandInPortal, turnStandIn } from "./portal";

type Person = Awaited<ReturnType<Shop["person"]>>;
let shop: Shop;
beforeAll(async () => {
  shop = await openShop();
});
afterAll(() => shop.close());

async function portalOf(person: Person) {
  const { url } = await openPortal(person);
  const view = await readStandInPortal(person, url.split("/").at(-1) ?? "");
  const [running] = view.subscriptions;
  if (!running) throw new Error("there is a subscription");
  return { ...view, running };
}

async function turn(person: Person, what: TurnStandIn["turn"]): Promise<void> {
  const { portalId, running } = await portalOf(person);
  await turnStandIn(person, { portalId, subject: running.id, turn: what });
  await shop.settle();
}

async function subscriber(card = goodCard): Promise<Person> {
  const person = await shop.person();
  await shop.buy(person, { kind: "tier", tier: "premium" }, { card });
  await shop.settle();
  return person;
}

const tierOf = async (person: Person) =>
  (await planOf(testDb(), person.userId as Id<"user">, shop.now())).tier;

test("the portal changes a plan for what it says, up at once and down with the next month", async () => {
  const person = await subscriber();
  shop.pass(10);
  const { running } = await portalOf(person);
  const [up] = running.changes;
  expect(up).toMatchObject({ tier: "vip", label: "VIP" });
  await turn(person, "to-vip");
  expect(await tierOf(person)).toBe("vip");
  expect((await readBilling(person)).invoices.map(({ total }) => total)).toContain(up?.due);
  await turn(person, "to-premium");
  expect(await tierOf(person)).toBe("vip");
  expect((await readBilling(person)).subscription?.held).toMatchObject({ tier: "vip" });
  expect((await portalOf(person)).running.changes).toMatchObject([{ tier: "vip", due: "0" }]);
  await turn(person, "to-vip"); // taken back, at no cost
  expect((await readBilling(person)).subscription?.held).toBeNull();
  expect((await readBilling(person)).invoices).toHaveLength(2);
  await turn(person, "to-premium");
  shop.pass(1);
  await turn(person, "renew");
  expect(await tierOf(person)).toBe("premium");
});

test("the portal pauses and ends a pause, and lists every invoice with ours beside it", async () => {
  const person = await subscriber();
  await turn(person, "pause");
  expect((await portalOf(person)).running).toMatchObject({
    pausedUntil: expect.any(String),
    changes: [],
  });
  expect((await readBilling(person)).subscription?.paused).not.toBeNull();
  await turn(person, "unpause");
  expect((await readBilling(person)).subscription?.paused).toBeNull();
  const { invoices } = await portalOf(person);
  const [ours] = (await readBilling(person)).invoices;
  expect(invoices).toMatchObject([{ status: "paid", total: "9990000", document: ours?.id }]);
});

test("a card that is declined changes no plan, and nobody turns what is another's", async () => {
  const [person, other] = [await subscriber(laterBadCard), await subscriber()];
  await expect(turn(person, "to-vip")).rejects.toMatchObject({ reason: "billing.card_declined" });
  expect(await tierOf(person)).toBe("premium");
  const [{ portalId }, { running }] = [await portalOf(person), await portalOf(other)];
  await expect(
    turnStandIn(person, { portalId, subject: running.id, turn: "to-vip" }),
  ).rejects.toMatchObject({ code: "not_found" });
});
