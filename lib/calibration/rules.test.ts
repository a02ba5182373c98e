import fc from "fast-check";
import { expect, test } from "vitest";
import { costOf, type Played, quantile, rateOf, ratesByTechnique, wilson } from "./rules";

const one = (outcome: Played["outcome"], technique = "other"): Played => ({
  technique,
  outcome,
  inputTokens: 10,
  outputTokens: 2,
  ms: 5,
});

test("the interval is that of Wilson, by examples from the literature", () => {
  const { low, high } = wilson(10, 50);
  expect(low).toBeCloseTo(0.1124, 4);
  expect(high).toBeCloseTo(0.3304, 4);
  expect(wilson(0, 100).high).toBeCloseTo(0.037, 4);
});

test("an interval holds its share, lies between nothing and all, and narrows with more tries", () => {
  fc.assert(
    fc.property(fc.nat(500), fc.integer({ min: 1, max: 500 }), (some, played) => {
      const broken = Math.min(some, played);
      const { low, high } = wilson(broken, played);
      const wide = high - low;
      const more = wilson(broken * 4, played * 4);
      expect(low >= 0 && high <= 1 && low <= broken / played && broken / played <= high).toBe(true);
      expect(more.high - more.low).toBeLessThan(wide);
    }),
  );
  expect(wilson(0, 0)).toEqual({ low: 0, high: 1 });
});

test("a fault counts neither as held nor as broken", () => {
  const played = [one("broken"), one("held"), one("held"), one("fault")];
  expect(rateOf(played)).toMatchObject({ played: 3, broken: 1, rate: 0.3333 });
});

test("techniques stand in the order of their success", () => {
  const played = [one("held", "a"), one("broken", "b"), one("held", "b"), one("broken", "c")];
  expect(ratesByTechnique(played).map(({ technique }) => technique)).toEqual(["c", "b", "a"]);
});

test("a quantile is one of the values", () => {
  expect([0.5, 0.95, 1].map((q) => quantile([5, 1, 4, 2, 3], q))).toEqual([3, 5, 5]);
  expect(quantile([], 0.5)).toBe(0);
});

test("a cost is micro-dollars, rounded up, and unknown without a price", () => {
  const tokens = { input: 1_000, output: 101 };
  expect(costOf(tokens, { inputUsdPerMillion: 0.25, outputUsdPerMillion: 2 })).toBe("452");
  expect(costOf(tokens, null)).toBeNull();
});
