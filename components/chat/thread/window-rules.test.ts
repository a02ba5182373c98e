import fc from "fast-check";
import { expect, test } from "vitest";
import { covers, rangeOf } from "./window-rules";

const lists = fc.record({
  heights: fc.array(fc.integer({ min: 1, max: 900 }), { minLength: 1, maxLength: 60 }),
  below: fc.integer({ min: 0, max: 20_000 }),
  view: fc.integer({ min: 100, max: 1_200 }),
  over: fc.integer({ min: 0, max: 1_500 }),
});

test("every message that touches the view is drawn, wherever one has scrolled to", () => {
  fc.assert(
    fc.property(lists, ({ heights, below, view, over }) => {
      const heightOf = (index: number) => heights[index] ?? 0;
      const range = rangeOf({ count: heights.length, heightOf, below, view, over });
      let foot = 0;
      for (let index = heights.length - 1; index >= 0; index -= 1) {
        const top = foot + heightOf(index);
        const seen = top > below && foot < below + view;
        const drawn = index >= range.start && index < range.end;
        if (seen) expect({ index, drawn }).toEqual({ index, drawn: true });
        foot = top;
      }
    }),
  );
});

test("of five thousand messages a view draws a few dozen", () => {
  const heightOf = () => 100;
  const range = rangeOf({ count: 5_000, heightOf, below: 240_000, view: 800, over: 800 });
  expect(range.end - range.start).toBeLessThan(30);
});

test("a range that was drawn larger than needed is kept until it is far larger", () => {
  expect(covers({ start: 10, end: 40 }, { start: 12, end: 30 })).toBe(true);
  expect(covers({ start: 10, end: 40 }, { start: 9, end: 30 })).toBe(false);
  expect(covers({ start: 0, end: 4_000 }, { start: 12, end: 30 })).toBe(false);
});
