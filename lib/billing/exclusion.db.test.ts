import { afterAll, beforeAll, expect, test } from "vitest";
import type { Id } from "@/lib/core/id";
import { payAtStandIn } from "@/lib/platform/stripe";
import { excludeMyself, takeBreak } from "@/lib/protection/take-break";
import { testDb } from "@/lib/testing/database";
import { runJobs } from "@/lib/testing/given-attempts";
import { goodCard, openShop, type Shop } from "@/lib/testing/given-billing";
import { startCheckout } from "./checkout/start-checkout";
import { subscriptionsOf } from "./repository";
import { standIn, stripe } from "./vendor";

let shop: Shop;
beforeAll(async () => {
  shop = await openShop();
});
afterAll(() => shop.close());

const premium = { kind: "tier", tier: "premium" } as const;
const popular = { kind: "package", package: "popular" } as const;
const plansOf = (person: { userId: string }) =>
  subscriptionsOf(testDb(), person.userId as Id<"user">);

test("whoever excludes themselves is charged no more: the plan ends with what is paid, and open pages close", async () => {
  const person = await shop.person();
  await shop.buy(person, premium);
  await shop.settle();
  const { url } = await startCheckout(person, { item: popular, name: "Ada", country: "DE" });
  const sessionId = url.split("/").at(-1) ?? "";

  await excludeMyself(person, { length: "6m", confirm: "exclude me" });
  await runJobs({ now: shop.now() });
  await runJobs({ now: shop.now() });

  expect(await plansOf(person)).toMatchObject([{ cancelAtPeriodEnd: true }]);
  const [plan] = await plansOf(person);
  const kept = await stripe().subscriptions.retrieve(plan?.stripeId ?? "");
  expect(kept).toMatchObject({ cancel_at_period_end: true, status: "active" });
  expect((await stripe().checkout.sessions.retrieve(sessionId)).status).toBe("expired");
  await expect(payAtStandIn(standIn(), sessionId, { card: goodCard })).rejects.toMatchObject({
    message: expect.stringContaining("over"),
  });
});

test("a short break leaves a plan that runs as it is", async () => {
  const person = await shop.person();
  await shop.buy(person, premium);
  await shop.settle();
  await takeBreak(person, { length: "24h" });
  await runJobs({ now: shop.now() });
  expect(await plansOf(person)).toMatchObject([{ cancelAtPeriodEnd: false }]);
});
