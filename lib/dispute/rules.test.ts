import { expect, test } from "vitest";
import { disputeRefusal, windowEnd } from "./rules";

const endedAt = new Date("2026-03-01T12:00:00Z");
const sound = {
  isTheirs: true,
  needsEnd: true,
  endedAt,
  windowDays: 14,
  openAlready: false,
  now: endedAt,
};
const refusal = (change: Partial<Parameters<typeof disputeRefusal>[0]>) =>
  disputeRefusal({ ...sound, ...change });

test("a player may dispute what is theirs until the last millisecond of the window", () => {
  const end = new Date("2026-03-15T12:00:00Z");
  expect(windowEnd(endedAt, 14)).toEqual(end);
  expect(refusal({ now: new Date(end.getTime() - 1) })).toBeNull();
  expect(refusal({ now: end })).toBe("too_late");
});

test("a message without a verdict cannot be disputed, a round that goes on can", () => {
  expect(refusal({ endedAt: null })).toBe("not_yet");
  expect(refusal({ endedAt: null, needsEnd: false })).toBeNull();
});

test("nobody disputes what is not theirs, and nobody twice at a time", () => {
  expect(refusal({ isTheirs: false })).toBe("not_yours");
  expect(refusal({ openAlready: true })).toBe("open_already");
});
