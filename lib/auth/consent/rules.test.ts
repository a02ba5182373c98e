import { expect, test } from "vitest";
import { changedSince } from "./rules";

const present = { terms: { version: 2 }, privacy: { version: 1 } };
const agreed = (terms: number, privacy = 1) => [
  { document: "terms" as const, version: terms },
  { document: "privacy" as const, version: privacy },
];

test("who agreed to an earlier version is asked again, about that document only", () => {
  expect(changedSince(agreed(1), present)).toEqual(["terms"]);
  expect(changedSince(agreed(2), present)).toEqual([]);
  expect(changedSince([...agreed(1), ...agreed(2)], present)).toEqual([]);
});

test("who came before there was anything to agree to is not asked in passing", () => {
  expect(changedSince([], present)).toEqual([]);
});
