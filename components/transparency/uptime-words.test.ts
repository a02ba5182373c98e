import { expect, test } from "vitest";
import { dayWords, toneOf, upPercent } from "./uptime-words";

test("only all minutes are 100 %", () => {
  expect(upPercent({ up: 1_440, minutes: 1_440 })).toBe("100 %");
  expect(upPercent({ up: 129_599, minutes: 129_600 })).toBe("99.99 %");
  expect(upPercent({ up: 0, minutes: 5 })).toBe("0 %");
});

test("a day that was not recorded claims nothing", () => {
  const day = { day: "2026-03-01", minutes: 0, up: 0 };
  expect(dayWords(day)).toBe("2026-03-01: not recorded");
  expect(toneOf(day)).toBe("none");
});

test("a day with gaps tells how long they were", () => {
  const day = { day: "2026-03-01", minutes: 1_440, up: 1_400 };
  expect(dayWords(day)).toBe("2026-03-01: 40 of 1440 minutes missing");
  expect(toneOf(day)).toBe("broken");
});
