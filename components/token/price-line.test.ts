import fc from "fast-check";
import { expect, it } from "vitest";
import type { PricePoint } from "@/lib/token/contract";
import { priceLine } from "./price-line";

const point = (minute: number, price: number): PricePoint => ({
  at: new Date(Date.UTC(2026, 0, 1, 0, minute)).toISOString(),
  price: String(price),
  source: "pool",
});
const on = (minute: number) => point(minute, 1).at;

it("draws nothing of nothing, and a single price as a dot at the right", () => {
  expect(priceLine([], [])).toBeNull();
  const one = priceLine([point(0, 40_000_000)], []);
  expect(one?.line).toHaveLength(1);
  expect(one?.last.x).toBe(1);
});

it("keeps every price within the grid, in the order of time", () => {
  const prices = fc.array(fc.integer({ min: 1, max: 2_000_000_000 }), {
    minLength: 2,
    maxLength: 40,
  });
  fc.assert(
    fc.property(prices, (all) => {
      const drawn = priceLine(
        all.map((price, minute) => point(minute, price)),
        [],
      );
      for (const { x, y } of drawn?.line ?? []) {
        expect(y).toBeGreaterThanOrEqual(-1e-9);
        expect(y).toBeLessThanOrEqual(1 + 1e-9);
        expect(x).toBeGreaterThanOrEqual(0);
        expect(x).toBeLessThanOrEqual(1);
      }
      const times = drawn?.line.map(({ x }) => x) ?? [];
      expect(times).toEqual([...times].sort((a, b) => a - b));
      expect(drawn?.levels).toHaveLength(5);
    }),
  );
});

it("marks the buybacks that lie within, on the line", () => {
  const points = [point(0, 30_000_000), point(10, 40_000_000), point(20, 40_000_000)];
  const drawn = priceLine(points, [on(-5), on(15), on(30)]);
  expect(drawn?.marks).toMatchObject([{ x: 0.75, y: drawn?.last.y }]);
});
