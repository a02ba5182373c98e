import { expect, test } from "vitest";
import { costSoFar } from "./cost-so-far";

const running = {
  held: "310000",
  inputTokens: 300,
  perThousandTokens: "100000",
  least: "10000",
  discountBasisPoints: 0,
  factorBasisPoints: 10_000,
};

test("a reply costs nothing before its first word, then what a cut one would be charged", () => {
  expect(costSoFar(0, running)).toBe(0n);
  expect(costSoFar(400, running)).toBe(40_000n);
  expect(costSoFar(400, { ...running, discountBasisPoints: 5_000 })).toBe(20_000n);
  expect(costSoFar(4, { ...running, inputTokens: 1 })).toBe(10_000n);
});

test("it never says more than is held", () => {
  expect(costSoFar(1_000_000, running)).toBe(310_000n);
});
