import { expect, test } from "vitest";
import { dayStart, nextSeason, seasonEnd, seasonOf, seasonToCount, unlistedReason } from "./rules";

const at = (text: string) => new Date(text);

test("a season is a month in UTC, to the millisecond and over the year's end", () => {
  expect(seasonOf(at("2026-12-31T23:59:59.999Z"))).toBe("2026-12");
  expect(seasonOf(at("2027-01-01T00:00:00.000Z"))).toBe("2027-01");
  expect(nextSeason(seasonOf(at("2026-12-05T00:00:00Z")))).toBe("2027-01");
  expect(seasonEnd(seasonOf(at("2028-02-05T00:00:00Z")))).toEqual(at("2028-03-01T00:00:00Z"));
  expect(dayStart(at("2026-03-15T23:59:59.999Z"))).toEqual(at("2026-03-15T00:00:00Z"));
});

test("a month is counted ten minutes after its end", () => {
  expect(seasonToCount(at("2027-01-01T00:09:59.999Z"))).toBe("2026-11");
  expect(seasonToCount(at("2027-01-01T00:10:00.000Z"))).toBe("2026-12");
});

test("the weightiest reason is why somebody is not listed", () => {
  const none = { suspended: false, house: false, excluded: false, guest: false, hidden: false };
  expect(unlistedReason(none)).toBeNull();
  expect(unlistedReason({ ...none, hidden: true, house: true })).toBe("house");
  expect(unlistedReason({ ...none, hidden: true })).toBe("hidden");
});
