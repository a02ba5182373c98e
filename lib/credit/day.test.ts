import fc from "fast-check";
import { expect, test } from "vitest";
import { dateIn, dateStart, isZone, nextDateStart } from "@/lib/core/zone";
import { type DayState, dayAt, dayName, firstDay, windowEnd, windowStart, withZone } from "./day";

const HOUR = 3_600_000;
const at = (text: string) => new Date(text);
const iso = (date: Date) => date.toISOString().replace(".000Z", "Z");
const lengthOf = ({ startsAt, endsAt }: DayState) => endsAt.getTime() - startsAt.getTime();
const zones = [
  "UTC",
  "Europe/Berlin",
  "America/New_York",
  "America/St_Johns",
  "Asia/Kathmandu",
  "Australia/Lord_Howe",
  "Pacific/Kiritimati",
  "Pacific/Honolulu",
  "Pacific/Pago_Pago",
  "Africa/Cairo",
  "America/Santiago",
  "Asia/Beirut",
  "America/Nuuk",
  "Pacific/Chatham",
];
const anyZone = fc.constantFrom(...zones);
const anyTime = fc.date({
  min: at("2023-01-01T00:00:00Z"),
  max: at("2028-12-31T00:00:00Z"),
  noInvalidDate: true,
});

test("a day is 23, 24 or 25 hours long where clocks are changed", () => {
  const spring = firstDay("Europe/Berlin", at("2026-03-29T10:00:00Z"));
  expect([iso(spring.startsAt), iso(spring.endsAt)]).toEqual([
    "2026-03-28T23:00:00Z",
    "2026-03-29T22:00:00Z",
  ]);
  const autumn = firstDay("Europe/Berlin", at("2026-10-25T10:00:00Z"));
  expect(lengthOf(autumn)).toBe(25 * HOUR);
  expect(lengthOf(firstDay("Australia/Lord_Howe", at("2026-10-04T00:00:00Z")))).toBe(23.5 * HOUR);
});

test("where midnight is skipped, the day begins when the clock goes on", () => {
  // Cairo goes from 00:00 to 01:00 on the last Friday of April.
  const day = firstDay("Africa/Cairo", at("2026-04-24T09:00:00Z"));
  expect(iso(day.startsAt)).toBe("2026-04-23T22:00:00Z");
  expect(lengthOf(day)).toBe(23 * HOUR);
});

test("a date that a zone left out at the date line is no day there", () => {
  // Samoa had no 30th of December 2011.
  const day = firstDay("Pacific/Apia", at("2011-12-30T09:00:00Z"));
  expect(dateIn("Pacific/Apia", day.startsAt)).toBe("2011-12-29");
  expect(dateIn("Pacific/Apia", dayAt(day, day.endsAt).startsAt)).toBe("2011-12-31");
  expect(iso(day.endsAt)).toBe("2011-12-30T10:00:00Z");
});

test("eastwards over the date line, the day lasts to the first midnight there after 24 hours", () => {
  const honolulu = firstDay("Pacific/Honolulu", at("2026-11-20T20:00:00Z"));
  const moved = withZone(honolulu, "Pacific/Kiritimati");
  expect([iso(moved.startsAt), iso(moved.endsAt)]).toEqual([
    "2026-11-20T10:00:00Z",
    "2026-11-21T10:00:00Z",
  ]);
  expect(moved.zone).toBe("Pacific/Honolulu");
  const next = dayAt(moved, moved.endsAt);
  expect([next.zone, next.nextZone, dateIn(next.zone, next.startsAt)]).toEqual([
    "Pacific/Kiritimati",
    null,
    "2026-11-22",
  ]);
});

test("westwards over the date line, the same date comes twice and is two days", () => {
  const kiritimati = firstDay("Pacific/Kiritimati", at("2026-11-20T20:00:00Z"));
  expect(dateIn("Pacific/Kiritimati", kiritimati.startsAt)).toBe("2026-11-21");
  const moved = withZone(kiritimati, "Pacific/Honolulu");
  const next = dayAt(moved, moved.endsAt);
  expect(dateIn("Pacific/Honolulu", next.startsAt)).toBe("2026-11-21");
  expect(dayName(next)).not.toBe(dayName(kiritimati));
  expect(lengthOf(moved)).toBe(24 * HOUR);
});

test("a change of zone never lets a day end before 24 hours, nor last more than two", () => {
  fc.assert(
    fc.property(anyZone, anyZone, anyTime, (from, to, now) => {
      const day = firstDay(from, now);
      const moved = withZone(day, to);
      if (to === from) {
        expect(moved.endsAt).toEqual(day.endsAt);
        return;
      }
      expect(lengthOf(moved)).toBeGreaterThanOrEqual(24 * HOUR);
      expect(lengthOf(moved)).toBeLessThanOrEqual(50 * HOUR);
      expect(dateIn(to, moved.endsAt)).not.toBe(dateIn(to, new Date(moved.endsAt.getTime() - 1)));
    }),
    { numRuns: 500 },
  );
});

test("choosing the old zone again leaves the day as it was", () => {
  const day = firstDay("Europe/Berlin", at("2026-03-28T20:00:00Z"));
  expect(withZone(withZone(day, "Asia/Kathmandu"), "Europe/Berlin")).toEqual(day);
});

test("however somebody moves about, days follow each other without gap or overlap, and never more than one in 23 hours", () => {
  const step = fc.record({ hours: fc.integer({ min: 0, max: 60 }), to: fc.option(anyZone) });
  fc.assert(
    fc.property(anyZone, anyTime, fc.array(step, { maxLength: 40 }), (zone, start, steps) => {
      let now = start;
      let day = firstDay(zone, now);
      for (const { hours, to } of steps) {
        now = new Date(now.getTime() + hours * HOUR);
        const next = dayAt(day, now);
        expect(next.endsAt > now && next.startsAt <= now).toBe(true);
        if (next !== day) {
          expect(next.startsAt >= day.endsAt).toBe(true);
          expect(next.startsAt.getTime() - day.startsAt.getTime()).toBeGreaterThanOrEqual(
            23 * HOUR,
          );
        }
        const moved = to ? withZone(next, to) : next;
        day = moved.endsAt > now ? moved : dayAt(moved, now);
      }
    }),
    { numRuns: 500 },
  );
});

test("a clock that goes back finds the day that it left", () => {
  const day = firstDay("UTC", at("2026-11-21T00:00:01Z"));
  expect(dayAt(day, at("2026-11-20T23:59:59Z"))).toBe(day);
});

test("every instant is in the date that starts before it, and the next starts after it", () => {
  fc.assert(
    fc.property(anyZone, anyTime, (zone, now) => {
      const start = dateStart(zone, now);
      const next = nextDateStart(zone, now);
      expect(start <= now && next > now).toBe(true);
      expect(dateIn(zone, start)).toBe(dateIn(zone, now));
      expect(dateIn(zone, new Date(start.getTime() - 1)) < dateIn(zone, now)).toBe(true);
      expect(dateIn(zone, new Date(next.getTime() - 1))).toBe(dateIn(zone, now));
    }),
    { numRuns: 300 },
  );
});

test("weeks begin on Monday and months on the first, by the person's own calendar", () => {
  const now = at("2026-11-01T03:00:00Z"); // a Sunday; in New York still the 31st of October
  expect(iso(windowStart("week", "UTC", now))).toBe("2026-10-26T00:00:00Z");
  expect(iso(windowEnd("week", "UTC", now))).toBe("2026-11-02T00:00:00Z");
  expect(iso(windowStart("month", "America/New_York", now))).toBe("2026-10-01T04:00:00Z");
  expect(iso(windowEnd("month", "America/New_York", now))).toBe("2026-11-01T04:00:00Z");
});

test("only names of time zones are time zones", () => {
  expect(["Europe/Berlin", "UTC", "Asia/Calcutta", "Etc/GMT+12"].every(isZone)).toBe(true);
  expect(["", "Mars/Base", "+05:00", "../etc", "Europe/Berlin; drop"].some(isZone)).toBe(false);
});
