import { expect, test } from "vitest";
import { uptimeDays } from "./rules";

const now = new Date("2026-03-04T12:00:30Z");

test("minutes that nobody recorded count as down, and those before recording began not at all", () => {
  const recorded = new Map([
    ["2026-03-02", 60],
    ["2026-03-03", 1_400],
    ["2026-03-04", 700],
  ]);
  const since = new Date("2026-03-02T23:00:00Z");
  expect(uptimeDays(recorded, { since, now, count: 4 })).toEqual([
    { day: "2026-03-01", minutes: 0, up: 0 },
    { day: "2026-03-02", minutes: 60, up: 60 },
    { day: "2026-03-03", minutes: 1_440, up: 1_400 },
    { day: "2026-03-04", minutes: 719, up: 700 },
  ]);
});

test("the minute that is under way never counts as down", () => {
  const recorded = new Map([["2026-03-04", 721]]);
  const since = new Date("2026-03-04T00:00:00Z");
  expect(uptimeDays(recorded, { since, now, count: 1 })).toEqual([
    { day: "2026-03-04", minutes: 721, up: 721 },
  ]);
});

test("before anything is recorded, nothing is claimed", () => {
  const days = uptimeDays(new Map(), { since: null, now, count: 90 });
  expect(days).toHaveLength(90);
  expect(days.every(({ minutes, up }) => minutes === 0 && up === 0)).toBe(true);
});
