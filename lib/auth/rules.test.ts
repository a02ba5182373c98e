import { expect, test } from "vitest";
import { canLoseWallet, deviceName, needsTouch, sessionExpiry } from "./rules";

test("a wallet may go only if another way in stays", () => {
  expect(canLoseWallet({ password: false, email: false, wallets: 2 })).toBe(true);
  expect(canLoseWallet({ password: true, email: true, wallets: 1 })).toBe(true);
  expect(canLoseWallet({ password: true, email: false, wallets: 1 })).toBe(false);
  expect(canLoseWallet({ password: false, email: true, wallets: 1 })).toBe(false);
  expect(canLoseWallet({ password: false, email: false, wallets: 1 })).toBe(false);
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
