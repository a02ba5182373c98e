import fc from "fast-check";
import { expect, test } from "vitest";
import { isDue, isFirstShown, isTolerated, madeAt, movedTooFast, withTime } from "./rules";

const noon = new Date("2026-03-01T12:00:00Z");
const after = (seconds: number) => new Date(noon.getTime() + seconds * 1_000);

test("a token is exchanged an hour after it was made, one without a time at once", () => {
  const token = withTime("random", noon);
  expect(madeAt(token)).toEqual(noon);
  expect(isDue(token, after(3_599))).toBe(false);
  expect(isDue(token, after(3_600))).toBe(true);
  expect(isDue("random", noon)).toBe(true);
});

test("an exchanged token is good until a later one was shown, and a minute longer", () => {
  const session = { createdAt: after(-9_999), rotatedAt: noon, confirmedAt: null };
  expect(isTolerated(session, noon, after(99_999))).toBe(true);
  expect(isFirstShown(session)).toBe(true);
  const shown = { ...session, confirmedAt: after(10) };
  expect(isTolerated(shown, noon, after(70))).toBe(true);
  expect(isTolerated(shown, noon, after(71))).toBe(false);
  expect(isFirstShown(shown)).toBe(false);
});

test("a token made before the last one that was shown is never good again", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 1e6 }),
      fc.integer({ min: 61, max: 1e6 }),
      (gap, wait) => {
        const session = { createdAt: after(-1e7), rotatedAt: noon, confirmedAt: noon };
        expect(isTolerated(session, after(-gap), after(wait))).toBe(false);
      },
    ),
  );
});

const here = { country: "DE", device: "Firefox on Linux", at: noon };

test.each([
  [
    "another country and device within an hour",
    { country: "BR", device: "Chrome on Windows" },
    3_600,
    true,
  ],
  [
    "another country and device later",
    { country: "BR", device: "Chrome on Windows" },
    3_601,
    false,
  ],
  ["another country on the same device", { country: "BR", device: "Firefox on Linux" }, 60, false],
  ["another device at home", { country: "DE", device: "Chrome on Windows" }, 60, false],
  ["a country that is not known", { country: null, device: "Chrome on Windows" }, 60, false],
])("%s", (_, seen, seconds, expected) => {
  expect(movedTooFast(here, { ...seen, at: after(seconds) })).toBe(expected);
});
