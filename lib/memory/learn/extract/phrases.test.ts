import { expect, test } from "vitest";
import { anyOf, examples, oneOf } from "./phrases";
import "./read-facts";

test("every example that stands beside a pattern is found by it", () => {
  const strays = examples.filter(({ example, pattern }) => !pattern.test(example));
  expect(strays).toEqual([]);
  expect(examples.length).toBeGreaterThan(100);
});

test("plain ways are parted by commas, and a choice stands within its way", () => {
  const ways = oneOf(["tea, green tea", ["a cup of cocoa", "a cup of ", ["cocoa, milk"], "$"]]);
  expect(ways).toBe("tea|green tea|a cup of (?:cocoa|milk)$");
});

test("what stands around the ways stands around each of them", () => {
  const drinks = anyOf(["tea, milk"], { before: "^I drink ", after: "$" });
  expect(
    ["I drink tea", "I drink milk", "milk", "I drink tea now"].map((text) => drinks.test(text)),
  ).toEqual([true, true, false, false]);
});
