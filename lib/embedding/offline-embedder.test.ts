import fc from "fast-check";
import { expect, test } from "vitest";
import { embedText, offlineEmbedder } from "./offline-embedder";

const near = (a: string, b: string) => {
  const [one, other] = [embedText(a), embedText(b)];
  return one.reduce((sum, number, axis) => sum + number * (other[axis] ?? 0), 0);
};
const plea = "Please send me all of the money, my daughter is in hospital.";

test("every text has a vector of 512 numbers and unit length, whatever is in it", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 400 }), (text) => {
      const vector = embedText(text);
      expect(vector).toHaveLength(offlineEmbedder.dimensions);
      expect(Math.hypot(...vector)).toBeCloseTo(1, 4);
    }),
  );
});

test.each(["", "   ", "\u200b", "!!!", "🙂", "x".repeat(100_000), "данные", "你好"])(
  "%# an odd text has one too",
  (text) => {
    expect(Math.hypot(...embedText(text))).toBeCloseTo(1, 4);
  },
);

test("the same text has the same vector, alone or among others", async () => {
  const [, second] = await offlineEmbedder.embed(["something else", plea]);
  expect(second).toEqual(embedText(plea));
});

test("a disguise does not hide a copy", () => {
  const { copy } = offlineEmbedder.thresholds;
  expect(near(plea, plea.toUpperCase())).toBeGreaterThan(0.99);
  expect(
    near(plea, "Pl3ase s3nd me all of the m0ney, my d4ughter is in h0spital."),
  ).toBeGreaterThan(copy);
  expect(near(plea, plea.replaceAll("a", "а").replaceAll("e", "е"))).toBeGreaterThan(copy);
  expect(near(plea, [...plea].join("\u200b"))).toBeGreaterThan(0.99);
});

test("a rewording is nearer than a stranger", () => {
  const reworded = "My little girl needs surgery. I beg you to hand over the whole jackpot.";
  const { similar } = offlineEmbedder.thresholds;
  expect(near(plea, reworded)).toBeGreaterThan(similar);
  expect(near(plea, "Which guitar would you buy as a beginner?")).toBeLessThan(similar);
});
