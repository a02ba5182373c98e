import fc from "fast-check";
import { expect, test } from "vitest";
import type { LimitKind } from "./contract";
import {
  canonicalEmail,
  checkDue,
  checkInterval,
  type Facts,
  heard,
  inForce,
  keeping,
  type LimitState,
  noFlow,
  noLimit,
  type Play,
  pauseEnd,
  pendingChange,
  refusal,
  strongest,
  wanting,
  windowEnd,
  windowStart,
} from "./rules";

const noon = new Date("2026-03-04T12:00:00Z");
const after = (milliseconds: number) => new Date(noon.getTime() + milliseconds);
const hour = 3_600_000;
const loose = (value: bigint | null) => (value === null ? Number.POSITIVE_INFINITY : Number(value));

const value = fc.option(fc.bigInt(0n, 1_000n), { nil: null });
const wish = fc.record({ wanted: value, pause: fc.integer({ min: 0, max: 40 * hour }) });

test("a limit never loosens to what was not wanted a whole day before", () => {
  fc.assert(
    fc.property(fc.array(wish, { minLength: 1, maxLength: 12 }), (wishes) => {
      let limit: LimitState = noLimit;
      let at = 0;
      const wanted: { at: number; value: number }[] = [];
      for (const next of wishes) {
        const before = loose(inForce(limit, after(at)));
        at += next.pause;
        const now = loose(inForce(limit, after(at)));
        if (now > before)
          expect(wanted.some((one) => one.value >= now && one.at <= at - 24 * hour)).toBe(true);
        limit = wanting(limit, next.wanted, after(at));
        // Asking never loosens by itself.
        expect(loose(inForce(limit, after(at)))).toBeLessThanOrEqual(now);
        wanted.push({ at, value: loose(next.wanted) });
      }
    }),
  );
});

test("a lower limit holds at once, whatever waited before", () => {
  fc.assert(
    fc.property(fc.array(value, { maxLength: 6 }), fc.bigInt(0n, 1_000n), (earlier, wanted) => {
      const before = earlier.reduce((limit, one) => wanting(limit, one, noon), noLimit);
      fc.pre(loose(wanted) <= loose(inForce(before, noon)));
      const limit = wanting(before, wanted, noon);
      expect(inForce(limit, noon)).toBe(wanted);
      expect(pendingChange(limit, noon)).toBeNull();
    }),
  );
});

test("a raise is in force from the 24th hour on, and not a millisecond before", () => {
  const limit = wanting({ ...noLimit, value: 10n }, 20n, noon);
  expect(inForce(limit, after(24 * hour - 1))).toBe(10n);
  expect(inForce(limit, after(24 * hour))).toBe(20n);
  expect(pendingChange(limit, after(24 * hour))).toBeNull();
  const gone = wanting({ ...noLimit, value: 10n }, null, noon);
  expect(inForce(gone, after(24 * hour - 1))).toBe(10n);
  expect(inForce(gone, after(24 * hour))).toBeNull();
});

test("a raise asked for twice, or made smaller, waits no longer; a bigger one waits anew", () => {
  const first = wanting({ ...noLimit, value: 10n }, 30n, noon);
  expect(wanting(first, 30n, after(hour)).nextAt).toEqual(after(24 * hour));
  expect(wanting(first, 20n, after(hour)).nextAt).toEqual(after(24 * hour));
  expect(wanting(first, 40n, after(hour)).nextAt).toEqual(after(25 * hour));
  expect(wanting(first, null, after(hour)).nextAt).toEqual(after(25 * hour));
});

test("a change that waits can be dropped, and one that came cannot", () => {
  const limit = wanting({ ...noLimit, value: 10n }, 30n, noon);
  expect(inForce(keeping(limit, after(hour)), after(48 * hour))).toBe(10n);
  expect(inForce(keeping(limit, after(24 * hour)), after(48 * hour))).toBe(30n);
});

test("windows are the calendar's in UTC, and every instant is in one of each kind", () => {
  expect(windowStart("week", new Date("2026-03-01T23:59:59Z"))).toEqual(new Date("2026-02-23"));
  expect(windowStart("week", new Date("2026-03-02T00:00:00Z"))).toEqual(new Date("2026-03-02"));
  expect(windowEnd("month", new Date("2026-12-31T23:00:00Z"))).toEqual(new Date("2027-01-01"));
  const instant = fc.date({
    min: new Date("2020-01-01"),
    max: new Date("2040-01-01"),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(instant, fc.constantFrom("day", "week", "month"), (at, window) => {
      const [start, end] = [windowStart(window, at), windowEnd(window, at)];
      expect(start <= at && at < end).toBe(true);
      expect(windowStart(window, end)).toEqual(end);
      expect(windowEnd(window, new Date(start.getTime() - 1))).toEqual(start);
    }),
  );
});

test("pauses last as long as they say", () => {
  expect(pauseEnd("24h", noon)).toEqual(after(24 * hour));
  expect(pauseEnd("30d", noon)).toEqual(after(720 * hour));
  expect(pauseEnd("6m", new Date("2026-08-31T10:00:00Z"))).toEqual(
    new Date("2027-02-28T10:00:00Z"),
  );
  expect(pauseEnd("5y", new Date("2024-02-29T10:00:00Z"))).toEqual(
    new Date("2029-02-28T10:00:00Z"),
  );
  expect(pauseEnd("forever", noon)).toBeNull();
});

test("of several exclusions the one that lasts longest counts", () => {
  const short = { kind: "cool_off", endsAt: after(1) } as const;
  const long = { kind: "self_exclusion", endsAt: after(2) } as const;
  const forever = { kind: "self_exclusion", endsAt: null } as const;
  expect(strongest([short, long], noon)).toBe(long);
  expect(strongest([forever, long], noon)).toBe(forever);
  expect(strongest([short], after(1))).toBeNull();
  expect(strongest([], noon)).toBeNull();
});

const play = (change: Partial<Play> = {}): Play => ({
  sessionStartedAt: noon,
  lastSeenAt: noon,
  sessionSeconds: 0,
  checkedSeconds: 0,
  day: "2026-03-04",
  daySeconds: 0,
  ...change,
});
const facts = (change: Partial<Facts> = {}): Facts => ({
  exclusions: [],
  limits: new Map(),
  flows: { day: noFlow, week: noFlow, month: noFlow },
  play: play(),
  intervalMinutes: 30,
  ...change,
});
const limited = (kind: LimitKind, allowed: bigint) =>
  new Map([[kind, { ...noLimit, value: allowed }]]);

test("with no limits and no exclusion everybody may pay", () => {
  expect(refusal(facts(), 10n ** 12n, noon)).toBeNull();
});

test("a payment is refused exactly when it would go beyond a limit", () => {
  const money = fc.bigInt(0n, 100n);
  const kind = fc.constantFrom("spend", "loss");
  const window = fc.constantFrom("day", "week", "month");
  fc.assert(
    fc.property(
      money,
      money,
      money,
      money,
      kind,
      window,
      (allowed, spent, won, pay, what, when) => {
        const flows = { day: noFlow, week: noFlow, month: noFlow, [when]: { spent, won } };
        const limits = limited(`${what}_${when}`, allowed);
        const used = what === "spend" ? spent + pay : spent + pay - won;
        const refused = refusal(facts({ limits, flows }), pay, noon);
        const exceeds = used > allowed;
        expect(refused?.reason ?? null).toBe(exceeds ? `${what}_${when}_limit` : null);
        if (exceeds) expect(refused?.until).toEqual(windowEnd(when, noon));
      },
    ),
  );
});

test("a limit of nothing allows nothing", () => {
  expect(refusal(facts({ limits: limited("spend_day", 0n) }), 1n, noon)).not.toBeNull();
});

test("time is up when as many minutes are played as were allowed", () => {
  const limits = limited("time_day", 10n);
  const played = (daySeconds: number) =>
    refusal(facts({ limits, play: play({ daySeconds }) }), 1n, noon)?.reason;
  expect(played(599)).toBeUndefined();
  expect(played(600)).toBe("time_day_limit");
});

test("an exclusion comes before everything else", () => {
  const exclusions = [{ kind: "self_exclusion", endsAt: null }] as const;
  const limits = limited("spend_day", 0n);
  const refused = refusal(facts({ exclusions, limits }), 1n, noon);
  expect(refused).toEqual({ reason: "self_excluded", until: null });
});

test("play is counted while somebody is heard of, and ends with half an hour away", () => {
  const first = heard(null, noon);
  expect(first).toMatchObject({ sessionSeconds: 0, daySeconds: 0 });
  const minuteLater = heard(first, after(60_000));
  expect(minuteLater).toMatchObject({ sessionSeconds: 60, daySeconds: 60 });
  const away = heard(minuteLater, after(16 * 60_000));
  expect(away).toMatchObject({ sessionSeconds: 60, daySeconds: 60 });
  const anew = heard(away, after(46 * 60_000));
  expect(anew).toMatchObject({ sessionSeconds: 0, daySeconds: 60 });
  expect(anew.sessionStartedAt).toEqual(after(46 * 60_000));
});

test("being heard of often loses no second", () => {
  const gaps = fc.array(fc.integer({ min: 1, max: 299_000 }), { minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(gaps, (times) => {
      let [at, now] = [0, heard(null, noon)];
      for (const gap of times) {
        at += gap;
        now = heard(now, after(at));
      }
      expect(now.sessionSeconds).toBe(Math.floor(at / 1_000));
    }),
  );
});

test("at midnight the day's count starts again, and the session goes on", () => {
  const before = heard(null, new Date("2026-03-04T23:59:00Z"));
  const past = heard(before, new Date("2026-03-05T00:01:00Z"));
  expect(past).toMatchObject({ day: "2026-03-05", daySeconds: 60, sessionSeconds: 120 });
});

test("a reality check is due each interval after the last, and people may only shorten it", () => {
  expect(checkDue(play({ sessionSeconds: 1_799 }), 30)).toBe(false);
  expect(checkDue(play({ sessionSeconds: 1_800 }), 30)).toBe(true);
  expect(checkDue(play({ sessionSeconds: 1_800, checkedSeconds: 1 }), 30)).toBe(false);
  expect(checkInterval(30, null)).toBe(30);
  expect(checkInterval(30, 10)).toBe(10);
  expect(checkInterval(30, 60)).toBe(30);
});

test.each([
  ["Ann@Example.com", "ann@example.com"],
  ["ann+second@example.com", "ann@example.com"],
  ["a.n.n+x+y@gmail.com", "ann@gmail.com"],
  ["a.nn@googlemail.com", "ann@gmail.com"],
  ["a.nn@example.com", "a.nn@example.com"],
])("%s is the person of %s", (email, same) => expect(canonicalEmail(email)).toBe(same));
