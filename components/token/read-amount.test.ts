import { expect, it } from "vitest";
import { unitsOf } from "./read-amount";

it.each([
  ["1", 1_000_000n],
  [" 1,000 ", 1_000_000_000n],
  ["2.5", 2_500_000n],
  ["0.000001", 1n],
  ["100,000,000", 100_000_000_000_000n],
])("reads %s", (text, units) => {
  expect(unitsOf(text)).toBe(units);
});

it.each(["", "0", "-1", "1e3", "1.0000001", "1,00", "100000001", "1.", "abc"])(
  "does not read %j as an amount",
  (text) => {
    expect(unitsOf(text)).toBeNull();
  },
);
