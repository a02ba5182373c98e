import fc from "fast-check";
import { expect, test } from "vitest";
import { StakeModel, stakeAct } from "@/lib/testing/stake-model";
import { distribution, SUPPLY, TOKEN } from "./contract";
import {
  accrued,
  buybackDue,
  discountOf,
  divideBought,
  leastFor,
  momentOf,
  nextMoment,
  nextTier,
  pendingOf,
  poolOut,
  priceOf,
  raised,
  slippageOf,
  worthOf,
} from "./rules";

const units = fc.bigInt({ min: 1n, max: SUPPLY });
const dollars = fc.bigInt({ min: 1n, max: 1_000_000_000_000n });

test.each([
  [0n, 0],
  [999_999_999n, 0],
  [1_000n * TOKEN, 1_000],
  [4_999_999_999n, 1_000],
  [5_000n * TOKEN, 2_000],
  [9_999_999_999n, 2_000],
  [10_000n * TOKEN, 3_000],
  [SUPPLY, 3_000],
])("who stakes %s units pays %s basis points less", (staked, discount) => {
  expect(discountOf(staked)).toBe(discount);
});

test("the next tier says what is missing to it, and staking that reaches it", () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: SUPPLY }), (staked) => {
      const next = nextTier(staked);
      const reached = staked + (next?.missing ?? 0n);
      expect(discountOf(reached)).toBe(next?.discount ?? 3_000);
      if (next) expect(discountOf(reached - 1n)).toBe(discountOf(staked));
    }),
  );
});

test("rewards follow exact shares to within a unit an act, and never exceed what was distributed", () => {
  fc.assert(
    fc.property(fc.array(stakeAct, { maxLength: 60 }), (acts) => {
      const model = new StakeModel();
      for (const each of acts) model.act(each);
      const sums = model.sums();
      expect(sums.reduce((sum, { got }) => sum + got, 0n)).toBeLessThanOrEqual(model.distributed);
      for (const { got, fair } of sums) {
        expect(got).toBeLessThanOrEqual(fair + 1n);
        expect(fair - got).toBeLessThanOrEqual(BigInt(acts.length) + 1n);
      }
    }),
  );
});

test("who stakes just before a distribution gets nothing of those before it", () => {
  const before = raised(0n, 1_000n, 10n);
  const late = accrued({ amount: 0n, rewardEntry: 0n, owed: 0n }, before);
  expect(pendingOf({ ...late, amount: 90n }, before)).toBe(0n);
  expect(pendingOf({ ...late, amount: 90n }, raised(before, 100n, 100n))).toBe(90n);
});

test("nothing of what was bought is lost or made when it is divided", () => {
  fc.assert(
    fc.property(units, (bought) => {
      const { burned, toStakers } = divideBought(bought);
      expect(burned + toStakers).toBe(bought);
      expect(toStakers - burned).toBeLessThanOrEqual(1n);
      expect(toStakers).toBeGreaterThanOrEqual(burned);
    }),
  );
});

test("a swap never lowers the product of a pool's reserves, and never empties it", () => {
  fc.assert(
    fc.property(dollars, units, dollars, (usdc, token, paid) => {
      const out = poolOut({ usdc, token }, paid);
      expect(out).toBeLessThan(token);
      expect((usdc + paid) * (token - out)).toBeGreaterThanOrEqual(usdc * token);
      expect(poolOut({ usdc, token }, 0n)).toBe(0n);
    }),
  );
});

test("an offer passes the limit exactly when it is at least the least", () => {
  const price = fc.bigInt({ min: 1_000n, max: 10_000_000_000n });
  fc.assert(
    fc.property(dollars, price, fc.nat(5_000), units, (paid, at, limit, offered) => {
      const least = leastFor(paid, at, limit);
      if (offered >= least && least > 1_000n)
        expect(slippageOf(offered, paid, at)).toBeLessThanOrEqual(limit + 10);
      if (offered + 1n < least) expect(slippageOf(offered, paid, at)).toBeGreaterThan(limit);
    }),
  );
  expect(leastFor(10_000_000_000n, 40_000_000n, 300)).toBe(242_500n * TOKEN);
  expect(slippageOf(242_500n * TOKEN, 10_000_000_000n, 40_000_000n)).toBe(300);
});

test("a price says what was paid for one token, and worth turns it back", () => {
  expect(priceOf(10_004_100_000n, 246_409n * TOKEN)).toBe(40_599_572n);
  expect(priceOf(0n, 1n)).toBeNull();
  expect(worthOf(SUPPLY, 41_200_000n)).toBe(4_120_000_000_000n);
});

test("what the supply was for adds up to all of it", () => {
  expect(distribution.reduce((sum, { percent }) => sum + percent, 0)).toBe(100);
});

const instants = fc.date({
  min: new Date("2026-01-01"),
  max: new Date("2030-01-01"),
  noInvalidDate: true,
});

test("each day has one moment, which its date alone decides", () => {
  fc.assert(
    fc.property(instants, (now) => {
      const moment = momentOf(now);
      expect(moment.toISOString().slice(0, 10)).toBe(now.toISOString().slice(0, 10));
      const next = nextMoment(now);
      expect(next.getTime()).toBeGreaterThan(now.getTime());
      expect(next.getTime() - now.getTime()).toBeLessThan(48 * 3_600_000);
    }),
  );
});

const terms = { threshold: 10_000_000_000n, least: 10_000_000n, daily: true };
const moment = momentOf(new Date("2026-11-22T12:00:00Z"));
const after = (minutes: number) => new Date(moment.getTime() + minutes * 60_000);
const due = (fund: bigint, now: Date, lastOpenedAt: Date | null = null, set = terms) =>
  buybackDue(fund, set, { now, lastOpenedAt });

test("a buyback begins at the threshold at any time, and below it only at the daily moment, once", () => {
  expect(due(10_000_000_000n, after(300))).toBe("threshold");
  expect(due(9_999_999_999n, after(300))).toBeNull();
  expect(due(9_999_999_999n, after(0))).toBe("daily");
  expect(due(9_999_999_999n, after(15))).toBe("daily");
  expect(due(9_999_999_999n, after(16))).toBeNull();
  expect(due(9_999_999_999n, after(5), after(1))).toBeNull();
  expect(due(9_999_999_999n, after(5), after(-1))).toBe("daily");
  expect(due(9_999_999n, after(0))).toBeNull();
  expect(due(9_999_999_999n, after(0), null, { ...terms, daily: false })).toBeNull();
  expect(due(0n, after(0), null, { ...terms, threshold: 0n, least: 0n })).toBeNull();
});
