import { expect, test } from "vitest";
import type { SeasonId } from "@/lib/season/contract";
import { changeText, endWords, ordinal, prizeLines, seasonName, untilEnd } from "./season-words";

const november = "2026-11" as SeasonId;

test.each([
  [1, "1st"],
  [2, "2nd"],
  [3, "3rd"],
  [11, "11th"],
  [22, "22nd"],
  [113, "113th"],
  [1_001, "1,001st"],
])("place %i is the %s", (place, text) => expect(ordinal(place)).toBe(text));

test("a season says its month, and when it ends in UTC", () => {
  expect(seasonName(november)).toBe("November 2026");
  expect(endWords(november)).toBe("1 December 2026, 00:00 UTC");
  expect(endWords("2026-12" as SeasonId)).toBe("1 January 2027, 00:00 UTC");
  expect(untilEnd(november, new Date("2026-11-21T12:00:00Z"))).toBe("in 9 days");
  expect(untilEnd(november, new Date("2026-11-30T23:30:00Z"))).toBe("in an hour");
});

test("changes say their sign", () => {
  expect(changeText("1200")).toBe("+1,200");
  expect(changeText("-7")).toBe("\u22127");
  expect(changeText("0")).toBe("0");
});

test("prizes are told by place", () => {
  expect(
    prizeLines([
      { from: 1, to: 1, tokens: 3, credits: 50 },
      { from: 2, to: 10, tokens: 1, credits: 0 },
      { from: 11, to: 12, tokens: 0, credits: 0 },
    ]),
  ).toEqual([
    { place: "1st", wins: "3 heist tokens and 50 bonus credits" },
    { place: "2nd to 10th", wins: "1 heist token" },
  ]);
});
