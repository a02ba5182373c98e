import fc from "fast-check";
import { expect, test } from "vitest";
import type { RoundRules } from "./contract";
import {
  composeSplit,
  countdownAfter,
  discounted,
  divideUnwon,
  paymentRefusal,
  priceAt,
  pricesFrom,
  splitOf,
} from "./rules";

const curve = { mode: "curve", first: "10000000", growth: 10_078, cap: "4500000000" } as const;
const split = { pool: 7_000, buyback: 2_000, operations: 1_000 };
const price = fc.bigInt({ min: 1n, max: 4_500_000_000n });

test("the first attempts cost what the specification says, to the micro-dollar", () => {
  expect([0, 1, 2, 3].map((step) => priceAt(curve, step))).toEqual([
    10_000_000n,
    10_078_000n,
    10_156_608n,
    10_235_829n,
  ]);
});

test("each price is the one before it times 1.0078, rounded down, until the cap", () => {
  let expected = 10_000_000n;
  for (let step = 0; step < 2_000; step++) {
    expect(priceAt(curve, step)).toBe(expected < 4_500_000_000n ? expected : 4_500_000_000n);
    expected = (expected * 10_078n) / 10_000n;
  }
});

test("a list of prices is what one would get price by price", () => {
  fc.assert(
    fc.property(fc.nat(1_500), fc.integer({ min: 1, max: 30 }), (step, count) => {
      const each = Array.from({ length: count }, (_, index) => priceAt(curve, step + index));
      expect(pricesFrom(curve, step, count)).toEqual(each);
    }),
  );
});

test("in fixed mode every attempt costs the same", () => {
  const fixed = { mode: "fixed", first: "10000000" } as const;
  expect(priceAt(fixed, 1_499)).toBe(10_000_000n);
  expect(pricesFrom(fixed, 7, 3)).toEqual([10_000_000n, 10_000_000n, 10_000_000n]);
});

test("a split loses no unit and the pool never gets less than its share", () => {
  fc.assert(
    fc.property(price, (amount) => {
      const parts = splitOf(amount, split);
      expect(parts.pool + parts.buyback + parts.operations).toBe(amount);
      expect(parts.pool * 10_000n).toBeGreaterThanOrEqual(amount * 7_000n);
    }),
  );
});

test("a discount of up to 30 % is borne by operations, then buyback, never by the pool", () => {
  fc.assert(
    fc.property(price, fc.integer({ min: 0, max: 3_000 }), (amount, points) => {
      const full = splitOf(amount, split);
      const paid = discounted(full, amount, points);
      expect(paid.pool).toBe(full.pool);
      expect(paid.buyback >= 0n && paid.operations >= 0n).toBe(true);
      const off = (amount * BigInt(points)) / 10_000n;
      const pays = paid.pool + paid.buyback + paid.operations;
      // The pool's rounding may cost the player one unit of the discount, never more.
      expect(pays === amount - off || pays === amount - off + 1n).toBe(true);
      expect(pays).toBeGreaterThanOrEqual(full.pool);
      if (paid.buyback < full.buyback) expect(paid.operations).toBe(0n);
    }),
  );
});

const shares = fc
  .tuple(fc.integer({ min: 0, max: 10_000 }), fc.integer({ min: 0, max: 10_000 }))
  .map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const)
  .map(([low, high]) => ({ pool: low, buyback: high - low }));
const ownerShare = fc.option(fc.integer({ min: 0, max: 2_000 }));

test("with an owner or without, whatever the settings, every unit of a price goes somewhere", () => {
  fc.assert(
    fc.property(
      price,
      shares,
      ownerShare,
      fc.integer({ min: 0, max: 3_000 }),
      (amount, set, owner, points) => {
        const composed = composeSplit({ ...set, owner });
        const of = (basis: number | undefined) => basis ?? 0;
        expect(composed.pool + composed.buyback + composed.operations + of(composed.owner)).toBe(
          10_000,
        );
        expect(composed.pool).toBe(set.pool);
        const full = splitOf(amount, composed);
        expect(full.pool + full.buyback + full.operations + full.owner).toBe(amount);
        expect(full.owner).toBe((amount * BigInt(of(composed.owner))) / 10_000n);
        const paid = discounted(full, amount, points);
        expect([paid.pool, paid.owner]).toEqual([full.pool, full.owner]);
        expect(paid.buyback >= 0n && paid.operations >= 0n).toBe(true);
      },
    ),
  );
});

test("an owner gets 10 of the house's 30 points, which leaves room for 20 % of discount", () => {
  const house = { pool: 7_000, buyback: 2_000 };
  expect(composeSplit({ ...house, owner: null })).toEqual(split);
  const community = composeSplit({ ...house, owner: 1_000 });
  expect(community).toEqual({ pool: 7_000, buyback: 1_000, operations: 1_000, owner: 1_000 });
  const paid = discounted(splitOf(10_000_000n, community), 10_000_000n, 3_000);
  expect(paid).toEqual({ pool: 7_000_000n, buyback: 0n, operations: 0n, owner: 1_000_000n });
});

test("a pool that nobody won is divided without losing a unit", () => {
  const fees = fc.array(fc.record({ payer: fc.nat(500), paid: price }), {
    minLength: 1,
    maxLength: 60,
  });
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 10n ** 13n }), fees, (pool, raw) => {
      const payers = [...new Map(raw.map((fee) => [fee.payer, fee])).values()];
      const last = payers.at(-1)?.payer ?? 0;
      const { shares, remainder } = divideUnwon(pool, last, payers, 1_000);
      expect(shares.reduce((sum, share) => sum + share.amount, remainder)).toBe(pool);
      expect(remainder).toBeGreaterThanOrEqual(0n);
      expect(remainder).toBeLessThanOrEqual(BigInt(payers.length));
      const mine = shares.find((share) => share.payer === last)?.amount ?? 0n;
      expect(mine).toBeGreaterThanOrEqual((pool * 1_000n) / 10_000n);
    }),
  );
});

test("a pool without a single fee goes whole to the next round", () => {
  expect(divideUnwon(100n, "nobody", [], 1_000)).toEqual({ shares: [], remainder: 100n });
});

const noon = new Date("2026-01-01T12:00:00Z");
const later = (hours: number) => new Date(noon.getTime() + hours * 3_600_000);

test("money is taken only in an open round before its end", () => {
  expect(paymentRefusal({ state: "open", endsAt: null }, noon)).toBeNull();
  expect(paymentRefusal({ state: "open", endsAt: later(1) }, noon)).toBeNull();
  expect(paymentRefusal({ state: "open", endsAt: noon }, noon)).toBe("round_over");
  expect(paymentRefusal({ state: "paused", endsAt: null }, noon)).toBe("round_paused");
  expect(paymentRefusal({ state: "scheduled", endsAt: null }, noon)).toBe("round_not_open");
  expect(paymentRefusal({ state: "won", endsAt: null }, noon)).toBe("round_over");
});

const rules = (end: Partial<RoundRules["end"]>) =>
  ({
    end: { afterAttempts: 1_500, at: null, countdownHours: 24, lastPlayer: 1_000, ...end },
  }) as RoundRules;

test("the countdown starts with the 1,500th judged attempt and each later one resets it", () => {
  const round = { rules: rules({}), endsAt: null };
  expect(countdownAfter(round, { judgedCount: 1_499, paidAt: noon })).toBeNull();
  expect(countdownAfter(round, { judgedCount: 1_500, paidAt: noon })).toEqual(later(24));
  const running = { rules: rules({}), endsAt: later(24) };
  expect(countdownAfter(running, { judgedCount: 1_501, paidAt: later(5) })).toEqual(later(29));
});

test("an attempt judged late never shortens the countdown", () => {
  const running = { rules: rules({}), endsAt: later(40) };
  expect(countdownAfter(running, { judgedCount: 1_600, paidAt: noon })).toEqual(later(40));
});

test("the countdown also starts at the date in the rules", () => {
  const dated = { rules: rules({ at: later(1).toISOString() }), endsAt: null };
  expect(countdownAfter(dated, { judgedCount: 3, paidAt: noon })).toBeNull();
  expect(countdownAfter(dated, { judgedCount: 3, paidAt: later(2) })).toEqual(later(26));
});
