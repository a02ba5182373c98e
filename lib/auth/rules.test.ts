import { expect, test } from "vitest";
import { deviceName, hasWayIn, isFresh, needsTouch, sessionExpiry } from "./rules";

test("somebody gets in by an address with a password, or by anything that needs neither", () => {
  const none = { password: false, email: false, wallets: 0, passkeys: 0, accounts: 0 };
  expect(hasWayIn(none)).toBe(false);
  expect(hasWayIn({ ...none, password: true })).toBe(false);
  expect(hasWayIn({ ...none, email: true })).toBe(false);
  expect(hasWayIn({ ...none, password: true, email: true })).toBe(true);
  for (const way of ["wallets", "passkeys", "accounts"])
    expect(hasWayIn({ ...none, [way]: 1 })).toBe(true);
});

test("signing in is fresh for ten minutes, counted from when its owner was proven", () => {
  const createdAt = new Date("2026-03-01T12:00:00Z");
  const after = (minutes: number) => new Date(createdAt.getTime() + minutes * 60_000);
  expect(isFresh({ authenticatedAt: null, createdAt }, after(9))).toBe(true);
  expect(isFresh({ authenticatedAt: null, createdAt }, after(10))).toBe(false);
  expect(isFresh({ authenticatedAt: after(60), createdAt }, after(69))).toBe(true);
  expect(isFresh({ authenticatedAt: after(-60), createdAt }, after(1))).toBe(false);
});

test("a session lasts thirty days from its last use, noted at most every five minutes", () => {
  const now = new Date("2026-03-01T12:00:00Z");
  expect(sessionExpiry(now)).toEqual(new Date("2026-03-31T12:00:00Z"));
  expect(needsTouch(now, new Date("2026-03-01T12:05:00Z"))).toBe(false);
  expect(needsTouch(now, new Date("2026-03-01T12:05:01Z"))).toBe(true);
});

test("a device is named in words, and an unknown one as unknown", () => {
  const chrome = "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/140.0 Safari/537.36";
  expect(deviceName(chrome)).toBe("Chrome on Windows");
  expect(deviceName(`${chrome} Edg/140.0`)).toBe("Edge on Windows");
  expect(deviceName("Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) Safari/605.1")).toBe(
    "Safari on iOS",
  );
  expect(deviceName("curl/8")).toBe("A program on an unknown system");
});
