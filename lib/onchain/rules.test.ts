import { expect, test } from "vitest";
import { fateOf, isLost, nextTry } from "./rules";

const heights = { finalisedHeight: 100, lastValid: 150 };

test("what was sent is built again only when no block can hold it any more", () => {
  expect(fateOf(null, heights).is).toBe("pending");
  expect(fateOf(null, { ...heights, finalisedHeight: 150 }).is).toBe("pending");
  expect(fateOf(null, { ...heights, finalisedHeight: 151 }).is).toBe("expired");
});

test("a failure counts when it is final: until then a fork may undo it", () => {
  const err = { InstructionError: [1, { Custom: 6119 }] };
  expect(fateOf({ err, confirmationStatus: "confirmed" }, heights).is).toBe("confirmed");
  expect(fateOf({ err, confirmationStatus: "finalized" }, heights)).toEqual({
    is: "failed",
    error: err,
  });
  expect(fateOf({ err: null, confirmationStatus: "processed" }, heights).is).toBe("pending");
  expect(fateOf({ err: null, confirmationStatus: "confirmed" }, heights).is).toBe("confirmed");
  expect(fateOf({ err: null, confirmationStatus: "finalized" }, heights).is).toBe("finalised");
});

test("what was seen is lost when its slot is final without it, what was only named after three minutes", () => {
  const noticedAt = new Date("2026-01-01T12:00:00Z");
  const after = (seconds: number) => new Date(noticedAt.getTime() + seconds * 1_000);
  const seen = { slot: 50, noticedAt };
  expect(isLost(seen, { now: after(600), finalisedSlot: 49 })).toBe(false);
  expect(isLost(seen, { now: after(0), finalisedSlot: 50 })).toBe(true);
  const named = { slot: null, noticedAt };
  expect(isLost(named, { now: after(180), finalisedSlot: 500 })).toBe(false);
  expect(isLost(named, { now: after(181), finalisedSlot: 500 })).toBe(true);
});

test("tries come ever later, and never more than a minute apart", () => {
  const now = new Date(0);
  const waits = [0, 1, 2, 3, 4, 5, 6, 50].map((tries) => nextTry(now, tries).getTime() / 1_000);
  expect(waits).toEqual([1, 2, 5, 10, 20, 30, 60, 60]);
});
