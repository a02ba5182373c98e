import fc from "fast-check";
import { expect, test } from "vitest";
import { ChangeHandle } from "./contract";
import { coinHandle, handleRefusal } from "./rules";

test("a coined name is always one that could be had, and a guest's always says so", () => {
  const bytes = fc.uint8Array({ minLength: 6, maxLength: 6 });
  fc.assert(
    fc.property(bytes, fc.integer({ min: 0, max: 7 }), (random, widen) => {
      expect(handleRefusal(coinHandle(random, false, widen))).toBeNull();
      expect(coinHandle(random, true, widen)).toMatch(/^guest-[1-9]\d{3,8}$/);
    }),
  );
});

test("a name is 3 to 24 small letters and digits with single hyphens between", () => {
  expect(["abc", "a-1", "x".repeat(24), "ada-lovelace"].map(handleRefusal)).toEqual([
    null,
    null,
    null,
    null,
  ]);
  expect(["ab", "x".repeat(25)].map(handleRefusal)).toEqual(["length", "length"]);
  for (const odd of ["-abc", "abc-", "a--b", "a_b", "Abc", "añb", "a b", "abc\u0000", "аbc"])
    expect(handleRefusal(odd)).toBe("characters");
});

test("nobody takes the name of the house or of a guest", () => {
  for (const name of ["admin", "anubis", "support", "guest-1234"])
    expect(handleRefusal(name)).toBe("reserved");
});

test("case and outer spaces of a name do not count", () => {
  expect(ChangeHandle.parse({ handle: "  Ada-1 " })).toEqual({ handle: "ada-1" });
});
