import { expect, test } from "vitest";
import { dayWords } from "./day-words";

const now = new Date("2026-11-21T09:00:00Z");

test.each([
  ["2026-11-21T00:10:00Z", "Today"],
  ["2026-11-20T23:50:00Z", "Yesterday"],
  ["2026-11-17T12:00:00Z", "Tuesday"],
  ["2026-11-02T12:00:00Z", "2 November"],
  ["2025-12-31T12:00:00Z", "31 December 2025"],
])("%s is %s", (at, words) => {
  expect(dayWords(new Date(at), now, "UTC")).toBe(words);
});

test("a day begins at the reader's midnight", () => {
  expect(dayWords(new Date("2026-11-20T23:50:00Z"), now, "Europe/Berlin")).toBe("Today");
});
