import fc from "fast-check";
import { expect, test } from "vitest";
import {
  countdownAfter,
  countdownAfterPause,
  discounted,
  divideUnwon,
  priceAt,
  splitOf,
} from "@/lib/bounty/rules";
import type { RoundRules } from "../round-rules";
import {
  discountedShares,
  division,
  endAfterAttempt,
  endAfterPause,
  priceList,
  sharesOf,
  teamDiscountOf,
} from "./arithmetic";

const fee = fc.oneof(
  fc.record({ mode: fc.constant("fixed" as const), first: fc.constant("10000000") }),
  fc
    .record({ first: fc.bigInt(1n, 10n ** 9n), growth: fc.integer({ min: 10_000, max: 20_000 }) })
    .chain(({ first, growth }) =>
      fc.bigInt(first, 10n ** 11n).map((cap) => ({
        mode: "curve" as const,
        first: String(first),
        growth,
        cap: String(cap),
      })),
    ),
);
const points = fc.integer({ min: 0, max: 10_000 });
const split = fc.tuple(points, points).map(([one, two]) => {
  const [low, high] = [Math.min(one, two), Math.max(one, two)];
  return { pool: low, buyback: high - low, operations: 10_000 - high };
});
const time = fc.integer({ min: 0, max: 10 ** 9 });
const end = fc.record({
  afterAttempts: fc.integer({ min: 1, max: 50 }),
  at: fc.option(time.map((ms) => new Date(ms).toISOString())),
  countdownHours: fc.integer({ min: 1, max: 48 }),
  lastPlayer: points,
});
const rules = end.map((each) => ({ end: each }) as RoundRules);
const date = (ms: number | null) => (ms === null ? null : new Date(ms));
const ms = (at: Date | null) => at?.getTime() ?? null;

test("engine and verifier, written apart, name the same prices", () => {
  fc.assert(
    fc.property(fee, fc.array(fc.nat(1_200), { maxLength: 8 }), (each, steps) => {
      const price = priceList(each);
      for (const step of steps) expect(price(step)).toBe(priceAt(each, step));
    }),
  );
});

test("they split a price alike", () => {
  fc.assert(
    fc.property(fc.bigInt(1n, 10n ** 12n), split, (price, shares) => {
      expect(sharesOf(price, shares)).toEqual(splitOf(price, shares));
    }),
  );
});

test("they divide a pool that nobody won alike", () => {
  const fees = fc.dictionary(fc.stringMatching(/^[0-9a-f]{1,3}$/), fc.bigInt(1n, 10n ** 10n), {
    maxKeys: 6,
  });
  fc.assert(
    fc.property(fc.bigInt(0n, 10n ** 14n), fees, fc.nat(), points, (pool, each, pick, share) => {
      const payers = Object.keys(each);
      const last = payers[pick % Math.max(payers.length, 1)] ?? null;
      const list = Object.entries(each).map(([payer, paid]) => ({ payer, paid }));
      const engine = divideUnwon(pool, last ?? "", list, share);
      const verifier = division(pool, new Map(Object.entries(each)), last, share);
      expect(verifier.remainder).toBe(engine.remainder);
      expect(Object.fromEntries(verifier.shares)).toEqual(
        Object.fromEntries(engine.shares.map(({ payer, amount }) => [payer, amount])),
      );
    }),
  );
});

test("they let the countdown run alike", () => {
  fc.assert(
    fc.property(rules, fc.option(time), fc.nat(60), time, time, (each, ends, judged, one, two) => {
      const [paidAt, now] = [Math.min(one, two), Math.max(one, two)];
      expect(endAfterAttempt(each, ends, { judged, paidAt })).toBe(
        ms(
          countdownAfter(
            { rules: each, endsAt: date(ends) },
            { judgedCount: judged, paidAt: new Date(paidAt) },
          ),
        ),
      );
      expect(endAfterPause(each, ends, { pausedAt: paidAt, now })).toBe(
        ms(
          countdownAfterPause(
            { rules: each, endsAt: date(ends), pausedAt: new Date(paidAt) },
            new Date(now),
          ),
        ),
      );
    }),
  );
});

test("engine and verifier give a team the same discount, borne by the house alone", () => {
  const price = fc.bigInt(1n, 10n ** 11n);
  fc.assert(
    fc.property(price, split, fc.integer({ min: 1, max: 3_000 }), (full, shares, teamDiscount) => {
      const paid = discounted(splitOf(full, shares), full, teamDiscount);
      const sum = paid.pool + paid.buyback + paid.operations + paid.owner;
      const discount = teamDiscountOf(full, { split: shares, teamDiscount });
      expect(discount).toBe(full - sum);
      expect(discountedShares(full, shares, discount)).toEqual(paid);
      expect(paid.pool).toBe(splitOf(full, shares).pool);
    }),
  );
});
