import fc from "fast-check";
import { expect, test } from "vitest";
import { leavesAt } from "./quiet-hours";

const night = { from: "22:00", to: "07:30", zone: "Europe/Berlin" };
const at = (time: string) => new Date(`2026-11-21T${time}:30Z`);

test("a letter of the night leaves in the morning, by the reader's own clock", () => {
  expect(leavesAt(night, at("20:59"))).toBeNull();
  expect(leavesAt(night, at("21:00"))).toEqual(new Date("2026-11-22T06:30:00Z"));
  expect(leavesAt(night, at("03:00"))).toEqual(new Date("2026-11-21T06:30:00Z"));
  expect(leavesAt(night, at("06:30"))).toBeNull();
  expect(leavesAt(null, at("03:00"))).toBeNull();
});

test("hours within a day are quiet within that day", () => {
  const noon = { from: "12:00", to: "13:00", zone: "UTC" };
  expect(leavesAt(noon, at("12:15"))).toEqual(new Date("2026-11-21T13:00:00Z"));
  expect(leavesAt(noon, at("13:00"))).toBeNull();
});

const clock = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map(
    ([hours, minutes]) => `${String(hours).padStart(2, "0")}:${String(minutes).padStart(2, "0")}`,
  );

test("a letter never waits longer than a day, and never to a time that is quiet itself", () => {
  fc.assert(
    fc.property(clock, clock, fc.date({ min: at("00:00"), max: at("23:59") }), (from, to, now) => {
      fc.pre(from !== to && !Number.isNaN(now.getTime()));
      const quiet = { from, to, zone: "UTC" };
      const leaves = leavesAt(quiet, now);
      if (leaves === null) return;
      expect(leaves.getTime() - now.getTime()).toBeLessThanOrEqual(86_400_000);
      expect(leavesAt(quiet, leaves)).toBeNull();
    }),
  );
});
