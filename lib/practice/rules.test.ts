import fc from "fast-check";
import { expect, test } from "vitest";
import { levels } from "./levels";
import { hintsAfter, isOverdue, levelStates, roundOf } from "./rules";

const slugs = ["a", "b", "c"];

test("only the first level is open to somebody new, and each opens with the one before it", () => {
  expect([...levelStates(slugs, new Set()).values()]).toEqual(["open", "locked", "locked"]);
  expect([...levelStates(slugs, new Set(["a"])).values()]).toEqual(["beaten", "open", "locked"]);
  expect([...levelStates(slugs, new Set(["a", "b", "c"])).values()]).toEqual([
    "beaten",
    "beaten",
    "beaten",
  ]);
});

test("the last part of a weakness is never told, however often somebody fails", () => {
  for (const { difficulty } of levels)
    fc.assert(
      fc.property(fc.nat({ max: 10_000 }), (refusals) => {
        const { count, nextIn } = hintsAfter(difficulty, refusals);
        const later = nextIn === null ? count : hintsAfter(difficulty, refusals + nextIn).count;
        return count < difficulty.parts && later === count + (nextIn === null ? 0 : 1);
      }),
    );
});

test("a message is nobody's any more once its deadline has come", () => {
  const deadlineAt = new Date("2026-01-01T12:00:00Z");
  expect(isOverdue({ state: "judging", deadlineAt }, new Date("2026-01-01T11:59:59Z"))).toBe(false);
  expect(isOverdue({ state: "judging", deadlineAt }, deadlineAt)).toBe(true);
  expect(isOverdue({ state: "rejected", deadlineAt }, deadlineAt)).toBe(false);
});

test("a retired guardian is named by its round", () => {
  expect(roundOf("round-17")).toBe(17);
  for (const slug of ["doorkeeper", "round-0", "round-", "round-1x"])
    expect(roundOf(slug)).toBeNull();
});
