import { expect, test } from "vitest";
import { isSolanaAddress, standing, wanting } from "./rules";

const now = new Date("2026-03-01T12:00:00Z");
const hours = (count: number) => new Date(now.getTime() + count * 3_600_000);
const [first, second] = ["A".repeat(44), "B".repeat(44)];

test("the first wallet holds at once, another one after 48 hours", () => {
  const own = wanting(null, first, now);
  expect(standing(own, now).address).toBe(first);
  const changed = wanting(own, second, now);
  expect(standing(changed, hours(47.9)).address).toBe(first);
  expect(standing(changed, hours(48))).toMatchObject({ address: second, nextAddress: null });
});

test("wanting the present one again takes a change back, and wanting a third one starts the wait anew", () => {
  const changed = wanting(wanting(null, first, now), second, now);
  expect(standing(wanting(changed, first, hours(1)), hours(100)).address).toBe(first);
  const third = wanting(changed, "C".repeat(44), hours(47));
  expect(standing(third, hours(94)).address).toBe(first);
  expect(standing(third, hours(95)).address).toBe("C".repeat(44));
});

test.each([
  ["4Nd1mBQtrMJVYVfKf2PJy9NZUZdTAsp7D4xWLs4gDB4T", true],
  ["11111111111111111111111111111111", true],
  ["So11111111111111111111111111111111111111112", true],
  ["0x52908400098527886E0F7030069857D2E4169EE7", false],
  ["4Nd1mBQtrMJVYVfKf2PJy9NZUZdTAsp7D4xWLs4gDB4", false],
  ["zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz", false],
  ["hello", false],
])("%s is a Solana address: %s", (text, expected) => expect(isSolanaAddress(text)).toBe(expected));
