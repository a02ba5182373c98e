import fc from "fast-check";
import { expect, test } from "vitest";
import { refillRefusal, refillTarget, utcDay } from "./rules";

const poor = { realMoney: false, total: 499n, below: 500n, refilledToday: false };

test("a refill is for those below the line, once a day, and never of real money", () => {
  expect(refillRefusal(poor)).toBeNull();
  expect(refillRefusal({ ...poor, total: 500n })).toBe("refill_not_needed");
  expect(refillRefusal({ ...poor, refilledToday: true })).toBe("refilled_today");
  expect(refillRefusal({ ...poor, realMoney: true })).toBe("real_money");
});

test("a refill always covers ten next prices and never less than the usual sum", () => {
  fc.assert(
    fc.property(
      fc.bigInt({ min: 0n, max: 10n ** 12n }),
      fc.bigInt({ min: 0n, max: 10n ** 12n }),
      (usual, price) => {
        const target = refillTarget(usual, price);
        return (
          target >= usual && target >= price * 10n && (target === usual || target === price * 10n)
        );
      },
    ),
  );
});

test("the day turns at midnight UTC", () => {
  expect(utcDay(new Date("2026-11-21T23:59:59.999Z"))).toBe("2026-11-21");
  expect(utcDay(new Date("2026-11-22T00:00:00.000Z"))).toBe("2026-11-22");
});
