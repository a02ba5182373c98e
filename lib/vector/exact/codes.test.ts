import fc from "fast-check";
import { expect, test } from "vitest";
import { direction } from "@/lib/testing/vector-store-contract";
import { codeOf, dot, unit } from "../encode";
import { Codes } from "./codes.mjs";

function filled(vectors: Float32Array[], dimensions: number): Codes {
  const codes = new Codes(dimensions);
  const coded = vectors.map(codeOf);
  codes.put(
    coded.map((_, index) => index),
    coded.map(({ scale }) => scale),
    Buffer.concat(coded.map(({ code }) => code)),
  );
  return codes;
}

test.each([3, 16, 100, 512, 1_536, 3_072])(
  "in %i dimensions the nearest by code are the nearest by arithmetic, but for near ties",
  (dimensions) => {
    const vectors = Array.from({ length: 300 }, (_, index) =>
      unit(direction(index + 1, dimensions)),
    );
    const query = unit(direction(999, dimensions));
    const found = filled(vectors, dimensions).nearest(query, 10, -1);
    const cosines = vectors.map((vector) => dot(query, vector));
    const tenth = [...cosines].sort((a, b) => b - a)[9] ?? 0;
    expect(found).toHaveLength(10);
    for (const key of found) expect(cosines[key]).toBeGreaterThan(tenth - 0.01);
  },
);

test("the largest values there are do not overflow", () => {
  const dimensions = 3_072;
  const same = unit(new Float32Array(dimensions).fill(1));
  const against = same.map((value) => -value);
  expect(filled([same, against], dimensions).nearest(same, 5, 0.99)).toEqual([0]);
});

test("after any puts and drops exactly what is left is found", () => {
  const step = fc.record({ key: fc.integer({ min: 0, max: 12 }), drop: fc.boolean() });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      const codes = new Codes(20);
      const left = new Set<number>();
      for (const { key, drop } of steps) {
        if (drop) {
          codes.drop([key]);
          left.delete(key);
          continue;
        }
        const { code, scale } = codeOf(unit(direction(key + 1, 20)));
        codes.put([key], [scale], code);
        left.add(key);
      }
      for (const key of left)
        expect(codes.nearest(unit(direction(key + 1, 20)), 1, 0.9)).toEqual([key]);
      const all = codes.nearest(unit(direction(1, 20)), 100, -1.1);
      expect(all.sort((a, b) => a - b)).toEqual([...left].sort((a, b) => a - b));
    }),
    { numRuns: 50 },
  );
});
