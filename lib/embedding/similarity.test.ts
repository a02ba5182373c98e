import { expect, test } from "vitest";
import { measureSimilarity, shareFrom, thresholdFor } from "@/scripts/learn/similarity";
import { offlineEmbedder } from "./offline-embedder";

const measured = await measureSimilarity(offlineEmbedder);
const cosines = (kind: string, fold: number) =>
  measured.pairs
    .filter((pair) => pair.kind === kind && pair.fold === fold)
    .map((pair) => pair.cosine);

test.each([0, 1])(
  "copies are found at a threshold set on the other half of the wins (%i)",
  (fold) => {
    const threshold = thresholdFor([
      ...(measured.attempts[fold] ?? []),
      ...(measured.ordinary[fold] ?? []),
    ]);
    expect(shareFrom(threshold, cosines("natural", 1 - fold))).toBeGreaterThanOrEqual(0.95);
    expect(shareFrom(threshold, cosines("disguise", 1 - fold))).toBeGreaterThanOrEqual(0.95);
  },
);

test.each([0, 1])("rewordings are found among ordinary messages (%i)", (fold) => {
  const threshold = thresholdFor(measured.ordinary[fold] ?? []);
  expect(shareFrom(threshold, cosines("reword", 1 - fold))).toBeGreaterThanOrEqual(0.6);
});

test("the set thresholds raise a false alarm for at most 2 % of ordinary messages", () => {
  const { copy, similar } = offlineEmbedder.thresholds;
  expect(shareFrom(similar, measured.ordinary.flat())).toBeLessThanOrEqual(0.02);
  expect(shareFrom(copy, measured.attempts.flat())).toBeLessThanOrEqual(0.02);
  expect(
    shareFrom(
      copy,
      measured.pairs.filter(({ kind }) => kind !== "reword").map((pair) => pair.cosine),
    ),
  ).toBeGreaterThanOrEqual(0.95);
});
