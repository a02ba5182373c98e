import { expect, test } from "vitest";
import { expectedWords } from "./expected-words";

const price = 10_000_000n;

test("the cost of a win is the price times the messages that a win took", () => {
  expect(expectedWords({ judged: 800, wins: 2 }, price)).toBe(
    "2 wins in 800 messages so far: about 1 in 400. At this price that is $4,000.00 in fees for a win.",
  );
  expect(expectedWords({ judged: 1_500, wins: 1 }, price)).toContain("1 win in 1,500 messages");
});

test("where nobody has won, it says so, with the rule of three", () => {
  const words = expectedWords({ judged: 41, wins: 0 }, price);
  expect(words).toContain("No win in 41 messages");
  expect(words).toContain("less than 1 in 13");
  expect(words).toContain("more than $130.00");
});

test.each([0, 1, 2])("from %s messages nothing is concluded", (judged) => {
  expect(expectedWords({ judged, wins: 0 }, price)).toContain("Too few");
});

test("while too few have played, the published test speaks, and no longer than that", () => {
  const tested = { played: 11_580, broken: 22 };
  expect(expectedWords({ judged: 2, wins: 0 }, price, tested)).toBe(
    "In its published test 22 of 11,580 attacks moved it: about 1 in 526. At this price that is $5,263.63 in fees for a win.",
  );
  expect(expectedWords({ judged: 0, wins: 0 }, price, { played: 300, broken: 0 })).toContain(
    "none of 300 attacks moved it: very likely less than 1 in 100",
  );
  expect(expectedWords({ judged: 3, wins: 0 }, price, tested)).toContain("No win in 3 messages");
  expect(expectedWords({ judged: 0, wins: 0 }, price, { played: 2, broken: 0 })).toContain(
    "Too few",
  );
});
