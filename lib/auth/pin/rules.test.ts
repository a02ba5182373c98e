import { expect, test } from "vitest";
import { afterWrong, commonPin, isLocked, untried } from "./rules";

const now = new Date("2026-03-01T12:00:00Z");
const rules = { most: 5, minutes: 15, now };

test("the fifth wrong try locks for fifteen minutes, and the count starts again after it", () => {
  let tries = untried;
  for (let wrong = 1; wrong < 5; wrong++) {
    tries = afterWrong(tries, rules);
    expect(tries).toEqual({ wrong, lockedUntil: null });
  }
  tries = afterWrong(tries, rules);
  expect(tries).toEqual({ wrong: 0, lockedUntil: new Date("2026-03-01T12:15:00Z") });
  expect(isLocked(tries, new Date("2026-03-01T12:14:59.999Z"))).toBe(true);
  expect(isLocked(tries, new Date("2026-03-01T12:15:00Z"))).toBe(false);
});

test.each(["0000", "7777", "1234", "9876", "3210", "1212", "6969", "1122", "2000", "1987", "2580"])(
  "%s is guessed first, and cannot be chosen",
  (pin) => expect(commonPin(pin)).toBe(true),
);

test.each(["1357", "4071", "8302", "1243", "2207"])("%s may be chosen", (pin) =>
  expect(commonPin(pin)).toBe(false),
);

test("not one PIN in twenty is refused as common", () => {
  const pins = Array.from({ length: 10_000 }, (_, number) => String(number).padStart(4, "0"));
  expect(pins.filter(commonPin).length).toBeLessThan(500);
});
