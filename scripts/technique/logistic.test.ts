import { expect, test } from "vitest";
import { trainLogistic } from "./logistic";

const example = (place: number, positive: boolean, cost = 1) => ({
  places: [place, 2],
  strengths: [1, 1],
  positive,
  cost,
});

test("weights follow the examples, and nothing else", () => {
  const examples = [0, 1, 0, 1, 0, 1].map((place) => example(place, place === 0));
  const [first = 0, second = 0, both = 0, unused] = trainLogistic(examples, 4);
  expect(first).toBeGreaterThan(0.3);
  expect(second).toBeCloseTo(-first, 2);
  expect(both).toBeCloseTo(0, 2);
  expect(unused).toBe(0);
});

test("at the optimum the pull of the examples equals the penalty", () => {
  const examples = [example(0, true, 2), example(0, false, 1), example(1, false, 3)];
  const weights = trainLogistic(examples, 3);
  const pull = new Float64Array(3);
  for (const { places, positive, cost } of examples) {
    const margin = places.reduce((sum, place) => sum + (weights[place] ?? 0), weights[3] ?? 0);
    const off = (positive ? 1 : 0) - 1 / (1 + Math.exp(-margin));
    for (const place of places) pull[place] = (pull[place] ?? 0) + cost * off;
  }
  for (const [place, one] of pull.entries()) expect(weights[place]).toBeCloseTo(one, 2);
});

test("the same examples in the same order give the same weights", () => {
  const examples = Array.from({ length: 30 }, (_, at) =>
    example(at % 2, at % 3 === 0, 1 + at / 10),
  );
  expect(trainLogistic(examples, 3)).toEqual(trainLogistic(examples, 3));
});

test("two thousand examples in an unlucky order reach the same optimum as in another", () => {
  const size = 60;
  const examples = Array.from({ length: 2_000 }, (_, at) => {
    const places = [at % 20, 20 + (at % 17), 40 + (at % 13), 53 + (at % 7)];
    return { places, strengths: [1, 0.8, 0.6, 1], positive: (at * 7) % 20 < at % 17, cost: 3 };
  });
  const ordered = examples.toSorted((a, b) => Number(a.positive) - Number(b.positive));
  const [one, other] = [trainLogistic(examples, size), trainLogistic(ordered, size)];
  const apart = Math.hypot(...one.map((weight, at) => weight - (other[at] ?? 0)));
  expect(apart / Math.hypot(...one)).toBeLessThan(0.02);
});
