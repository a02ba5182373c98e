import { expect, test } from "vitest";
import { RoundRules } from "./contract";

const sound = {
  fee: { mode: "curve", first: "10000000", growth: 10_078, cap: "4500000000" },
  split: { pool: 7_000, buyback: 2_000, operations: 1_000 },
  floor: "10000000000",
  quoteSeconds: 60,
  messageMax: 1_000,
  end: { afterAttempts: 1_500, at: null, countdownHours: 24, lastPlayer: 1_000 },
  models: ["house/scale"],
  judgeTimeoutSeconds: 60,
};
const accepted = (change: object) => RoundRules.safeParse({ ...sound, ...change }).success;

test("sound rules are accepted", () => expect(accepted({})).toBe(true));

test("the shares of a price are none of them negative and add up to all of it", () => {
  expect(accepted({ split: { pool: 10_000, buyback: 0, operations: 0 } })).toBe(true);
  expect(accepted({ split: { pool: 9_000, buyback: 2_000, operations: -1_000 } })).toBe(false);
  expect(accepted({ split: { pool: 7_000, buyback: 2_000, operations: 999 } })).toBe(false);
});

test("a price is never nothing, and the cap never below the first", () => {
  expect(accepted({ fee: { mode: "fixed", first: "1" } })).toBe(true);
  expect(accepted({ fee: { mode: "fixed", first: "0" } })).toBe(false);
  expect(accepted({ fee: { mode: "fixed", first: "-5" } })).toBe(false);
  expect(accepted({ fee: { ...sound.fee, first: "a coin" } })).toBe(false);
  expect(accepted({ fee: { ...sound.fee, cap: "10000000" } })).toBe(true);
  expect(accepted({ fee: { ...sound.fee, cap: "9999999" } })).toBe(false);
});

test("a pool is never empty at the start", () => {
  expect(accepted({ floor: "1" })).toBe(true);
  expect(accepted({ floor: "0" })).toBe(false);
});
