import { expect, test } from "vitest";
import { ageOn, isBirthDate, realMoneyRefusal } from "./rules";

test.each([
  ["2000-06-15", "2018-06-14", 17],
  ["2000-06-15", "2018-06-15", 18],
  ["2000-02-29", "2018-02-28", 17],
  ["2000-02-29", "2018-03-01", 18],
  ["2000-01-01", "2018-12-31", 18],
])("who was born on %s is, on %s, %i years old", (born, today, age) => {
  expect(ageOn(born, today)).toBe(age);
});

test("nobody is born tomorrow, or was two hundred years ago", () => {
  expect(isBirthDate("2026-03-05", "2026-03-04")).toBe(false);
  expect(isBirthDate("2026-03-04", "2026-03-04")).toBe(true);
  expect(isBirthDate("1826-03-04", "2026-03-04")).toBe(false);
});

const sound = {
  declared: { birthDate: "1990-02-28", country: "DE" },
  told: null,
  blocked: ["KP", "IR"],
  ageMin: 18,
  today: "2026-03-04",
};
const refusal = (change: Partial<Parameters<typeof realMoneyRefusal>[0]>) =>
  realMoneyRefusal({ ...sound, ...change });

test("who is old enough and in an allowed place may use real money", () => {
  expect(refusal({})).toBeNull();
  expect(refusal({ told: "DE" })).toBeNull();
});

test("a blocked place is refused whoever tells it, before anything else", () => {
  expect(refusal({ told: "IR" })).toBe("place_blocked");
  expect(refusal({ told: "IR", declared: null })).toBe("place_blocked");
  expect(refusal({ declared: { birthDate: "1990-02-28", country: "KP" }, told: "DE" })).toBe(
    "place_blocked",
  );
});

test("nothing is taken on silence: neither of the person nor of the proxy", () => {
  expect(refusal({ declared: null })).toBe("undeclared");
  expect(refusal({ told: "" })).toBe("place_unknown");
  expect(refusal({ told: "FR" })).toBe("place_differs");
});

test("a minor is refused until the day they come of age", () => {
  const declared = { birthDate: "2008-03-05", country: "DE" };
  expect(refusal({ declared })).toBe("too_young");
  expect(refusal({ declared, today: "2026-03-05" })).toBeNull();
});
