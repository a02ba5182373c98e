import { expect, test } from "vitest";
import { settingUnits } from "./contract";
import { registry, type SettingValues } from "./registry";
import { combinationFault } from "./rules";

const defaults = Object.fromEntries(
  Object.entries(registry).map(([key, definition]) => [key, definition.default]),
) as SettingValues;
const fault = (change: Partial<SettingValues>) => combinationFault({ ...defaults, ...change });

test("every setting says its unit, and no other has one", () =>
  expect(Object.keys(settingUnits).sort()).toEqual(Object.keys(registry).sort()));

test("the defaults go together", () => expect(fault({})).toBeNull());

test("shares may take the whole price, and no more", () => {
  expect(fault({ "bounty.split_pool": 8_000 })).toBeNull();
  expect(fault({ "bounty.split_pool": 8_001 })).toContain("shares");
  expect(fault({ "bounty.split_buyback": 3_001 })).toContain("shares");
});

test("the highest price may be the first, and not less", () => {
  expect(fault({ "bounty.fee_cap": defaults["bounty.fee_first"] })).toBeNull();
  expect(fault({ "bounty.fee_cap": "9999999" })).toContain("highest price");
  expect(fault({ "bounty.fee_first": "4500000001" })).toContain("highest price");
});

test.each(["0", "000"])("neither a price nor a pool starts at %s", (nothing) => {
  expect(fault({ "bounty.fee_first": nothing })).toContain("first price");
  expect(fault({ "bounty.floor": nothing })).toContain("pool");
  expect(fault({ "bounty.fee_first": "1", "bounty.floor": "1" })).toBeNull();
});

test("a refill brings more than what it is offered below", () => {
  expect(fault({ "play.refill_to": "500000001" })).toBeNull();
  expect(fault({ "play.refill_to": "500000000" })).toContain("refill");
  expect(fault({ "play.refill_below": "5000000000" })).toContain("refill");
});
