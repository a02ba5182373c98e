import fc from "fast-check";
import { expect, test } from "vitest";
import { CODE_SHAPE } from "./contract";
import { isDisposable } from "./disposable";
import { codeFrom, isOpen, needsOf } from "./rules";

const terms = { days: 7, attempts: 3, turns: 20 };
const at = new Date("2026-03-02T12:00:00.000Z");
const after = (hours: number) => new Date(at.getTime() + hours * 3_600_000);
const whole = { verified: true, at, attempts: 3, turns: 0 };

test("nobody counts by signing up alone", () => {
  const fresh = { verified: false, at, attempts: 0, turns: 0 };
  expect(needsOf(fresh, terms, at)).toEqual({ address: true, days: 7, attempts: 3, turns: 20 });
});

test("somebody counts from the end of the seventh day on, and not a moment before", () => {
  expect(needsOf(whole, terms, new Date(after(168).getTime() - 1))).toMatchObject({ days: 1 });
  expect(needsOf(whole, terms, after(168))).toBeNull();
});

test("attempts or turns are enough, but neither half of both", () => {
  expect(needsOf({ ...whole, attempts: 0, turns: 20 }, terms, after(168))).toBeNull();
  expect(needsOf({ ...whole, attempts: 2, turns: 19 }, terms, after(168))).toEqual({
    address: false,
    days: 0,
    attempts: 1,
    turns: 1,
  });
});

test("doing more never makes somebody need more", () => {
  const progress = fc.record({
    verified: fc.boolean(),
    attempts: fc.nat(5),
    turns: fc.nat(30),
    hours: fc.nat(400),
  });
  fc.assert(
    fc.property(progress, progress, (a, b) => {
      const more = {
        verified: a.verified || b.verified,
        at,
        attempts: Math.max(a.attempts, b.attempts),
        turns: Math.max(a.turns, b.turns),
      };
      const isDone = needsOf({ ...a, at }, terms, after(a.hours)) === null;
      const isDoneLater = needsOf(more, terms, after(Math.max(a.hours, b.hours))) === null;
      expect(isDoneLater || !isDone).toBe(true);
    }),
  );
});

test("a code has eight characters that nobody mistakes for others, each as likely", () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 16, maxLength: 16 }), (bytes) => {
      const code = codeFrom(bytes);
      if (code !== null) expect(code).toMatch(CODE_SHAPE);
    }),
  );
  expect(codeFrom(new Uint8Array(16).fill(255))).toBeNull();
});

test("what was cleared does not hold again, and what comes afterwards does", () => {
  expect(isOpen({ at }, null)).toBe(true);
  expect(isOpen({ at }, at)).toBe(false);
  expect(isOpen({ at: after(1) }, at)).toBe(true);
});

test("addresses of a few minutes are known, also under names of their own", () => {
  expect(isDisposable("ada@mailinator.com")).toBe(true);
  expect(isDisposable("ada@box.YOPMAIL.com")).toBe(true);
  expect(isDisposable("ada@example.com")).toBe(false);
  expect(isDisposable("ada@notmailinator.com")).toBe(false);
});
