import { expect, test } from "vitest";
import type { CheckOutcome } from "@/lib/onchain/contract";
import { lastingDifference } from "./lasting-difference";

const minute = 60_000;
const check = (minutes: number, outcome: CheckOutcome, ...names: string[]) => ({
  at: new Date(minutes * minute),
  outcome,
  facts: { found: Object.fromEntries(names.map((name) => [name, "differs"])) },
});

test("what differs once, or is another thing each time, is under way", () => {
  expect(lastingDifference([], 4 * minute)).toBeNull();
  expect(lastingDifference([check(5, "differs", "pool")], 4 * minute)).toBeNull();
  const other = [check(10, "differs", "pool"), check(5, "differs", "escrow")];
  expect(lastingDifference(other, 4 * minute)).toBeNull();
  const between = [check(10, "differs", "pool"), check(8, "sound"), check(5, "differs", "pool")];
  expect(lastingDifference(between, 4 * minute)).toBeNull();
});

test("what has differed for the whole grace is named, whatever could not be tried in between", () => {
  const lasting = [
    check(10, "differs", "pool", "escrow"),
    check(8, "failed"),
    check(5, "differs", "pool"),
    check(1, "differs", "operations"),
  ];
  expect(lastingDifference(lasting, 4 * minute)).toBe("pool: differs");
});
