import fc from "fast-check";
import { expect, test } from "vitest";
import { formatCredits, formatExactCredits } from "@/lib/core/credit";
import { registry } from "@/lib/settings/registry";
import { type BurnOrder, burnOrders, priceOfTurn } from "./contract";
import { burn, type Purse, settle } from "./rules";

const plain = { discountBasisPoints: 0, factorBasisPoints: 10_000 };
const price = (inputTokens: number, outputTokens: number, terms = plain) =>
  priceOfTurn({ inputTokens, outputTokens, ...terms });

test("a turn costs 0.1 credit per 1,000 tokens of input and output together", () => {
  expect(price(600, 400)).toBe(100_000n);
  expect(price(2_000, 3_000)).toBe(500_000n);
});

test("a turn costs at least 0.01 credit, also with a discount", () => {
  expect(price(1, 0)).toBe(10_000n);
  expect(price(100, 0)).toBe(10_000n);
  expect(price(101, 0)).toBe(10_100n);
  expect(price(150, 0, { ...plain, discountBasisPoints: 5_000 })).toBe(10_000n);
});

test("the tier's discount and the model's factor are part of the price, rounded up once", () => {
  expect(price(1_000, 0, { ...plain, discountBasisPoints: 3_000 })).toBe(70_000n);
  expect(price(1_000, 0, { ...plain, factorBasisPoints: 25_000 })).toBe(250_000n);
  expect(price(333, 0, { discountBasisPoints: 3_333, factorBasisPoints: 10_001 })).toBe(22_204n);
});

test("no price is below what the terms say, nor a whole micro-credit above it", () => {
  fc.assert(
    fc.property(
      fc.nat({ max: 2_000_000 }),
      fc.nat({ max: 2_000_000 }),
      fc.nat({ max: 10_000 }),
      fc.nat({ max: 100_000 }),
      (inputTokens, outputTokens, discountBasisPoints, factorBasisPoints) => {
        const terms = { discountBasisPoints, factorBasisPoints };
        const exact =
          BigInt(inputTokens + outputTokens) *
          100n *
          BigInt(factorBasisPoints) *
          BigInt(10_000 - discountBasisPoints);
        const cost = price(inputTokens, outputTokens, terms);
        const least = cost === 10_000n;
        expect(cost * 100_000_000n >= exact && cost >= 10_000n).toBe(true);
        expect(least || (cost - 1n) * 100_000_000n < exact).toBe(true);
      },
    ),
  );
});

const day = (n: number) => new Date(Date.UTC(2026, 0, n));
const purses: Purse[] = [
  { id: "late", kind: "bonus", expiresAt: day(9), available: 3n },
  { id: "bought", kind: "purchased", expiresAt: null, available: 3n },
  { id: "soon", kind: "bonus", expiresAt: day(5), available: 3n },
  { id: "today", kind: "daily", expiresAt: day(2), available: 3n },
];
const order = (by: BurnOrder) => burn(purses, 12n, by)?.map(({ purse }) => purse.id);

test("buckets burn in the order of the setting, and of one kind what expires first", () => {
  expect(order("daily,purchased,bonus")).toEqual(["today", "bought", "soon", "late"]);
  expect(order("bonus,daily,purchased")).toEqual(["soon", "late", "today", "bought"]);
  expect(order("expiring")).toEqual(["today", "soon", "late", "bought"]);
});

test("the setting knows the same orders as the rules", () => {
  expect(registry["credit.burn_order"].schema.options).toEqual([...burnOrders]);
});

test("what burns is exactly the amount, from each bucket no more than it has; or nothing", () => {
  const purse = fc.record({
    id: fc.uuid(),
    kind: fc.constantFrom("daily" as const, "purchased" as const, "bonus" as const),
    expiresAt: fc.option(fc.date({ noInvalidDate: true })),
    available: fc.bigInt({ min: 0n, max: 50n }),
  });
  fc.assert(
    fc.property(
      fc.array(purse, { maxLength: 6 }),
      fc.bigInt({ min: 1n, max: 200n }),
      fc.constantFrom(...burnOrders),
      (all, amount, by) => {
        const shares = burn(all, amount, by);
        const there = all.reduce((sum, { available }) => sum + available, 0n);
        expect(shares === null).toBe(there < amount);
        if (shares) expect(shares.reduce((sum, share) => sum + share.amount, 0n)).toBe(amount);
        for (const share of shares ?? []) {
          expect(share.amount > 0n && share.amount <= share.purse.available).toBe(true);
        }
      },
    ),
  );
});

test("what is taken of a hold fills its parts in order", () => {
  expect(settle([5n, 5n, 5n], 7n)).toEqual([5n, 2n, 0n]);
  expect(settle([5n], 0n)).toEqual([0n]);
});

test("credits are written with two decimals, cut towards zero, and exactly where people add up", () => {
  expect(
    [0n, 10_000_000n, 1_239_999n, -1_239_999n, 1_234_000_000n, -9_999n].map(formatCredits),
  ).toEqual(["0", "10", "1.23", "\u22121.23", "1,234", "0"]);
  expect([22_204n, 10_000_000n, -500_000n].map(formatExactCredits)).toEqual([
    "0.022204",
    "10",
    "\u22120.5",
  ]);
});
