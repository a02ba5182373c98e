import fc from "fast-check";
import { expect, test } from "vitest";
import type { Leg, Movement } from "./contract";
import { assetOf, movementFault } from "./rules";

const at = new Date("2026-01-01T12:00:00Z");
const good = {
  op: "transfer",
  debit: "usd:mint",
  credit: "usd:user:ada",
  amount: 1n,
} as const satisfies Leg;
const movement = (...legs: Leg[]): Movement => ({ key: "test:1", code: "test", legs, at });

test("a movement of sound legs has no fault", () => {
  const hold = { key: "test:0", leg: 0 };
  const legs: Leg[] = [
    good,
    { ...good, op: "hold", expiresAt: at },
    { op: "post", hold },
    { op: "post", hold, amount: 1n },
    { op: "void", hold },
  ];
  expect(movementFault(movement(...legs))).toBeNull();
});

test("an amount is positive and fits the database", () => {
  const amounts = fc.oneof(fc.bigInt({ max: 0n }), fc.bigInt({ min: 2n ** 63n }));
  fc.assert(
    fc.property(amounts, (amount) => {
      const posted: Leg = { op: "post", hold: { key: "test:0", leg: 0 }, amount };
      expect(movementFault(movement({ ...good, amount }))).toContain("amount");
      expect(movementFault(movement(good, posted))).toContain("amount");
    }),
  );
});

test("money does not turn into another asset on its way", () => {
  expect(movementFault(movement({ ...good, credit: "point:user:ada" }))).toContain("asset");
});

test("an account does not pay itself", () => {
  expect(movementFault(movement({ ...good, credit: "usd:mint" }))).toContain("two accounts");
});

test("a movement without legs, key or code is none", () => {
  expect(movementFault(movement())).toContain("legs");
  expect(movementFault({ ...movement(good), key: "" })).toContain("key");
  expect(movementFault({ ...movement(good), code: "" })).toContain("code");
});

test("a hold is named by its key and the position of its leg", () => {
  for (const hold of [
    { key: "", leg: 0 },
    { key: "test:0", leg: -1 },
    { key: "test:0", leg: 0.5 },
  ])
    expect(movementFault(movement({ op: "void", hold }))).toContain("hold");
});

test("an address begins with its asset", () => {
  expect(assetOf("heist_token:user:ada")).toBe("heist_token");
});
