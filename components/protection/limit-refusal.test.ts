import { expect, test } from "vitest";
import { isOfLimit, limitRefusal, limitReturn } from "./limit-refusal";

test("a refusal says which limit, how much of it is used, and when it starts anew", () => {
  const details = { allowed: "15000000", used: "10000000" };
  expect(limitRefusal({ reason: "protection.spend_day_limit", details })).toBe(
    "This would go beyond your spending limit of $15.00 for today: $10.00 of it are used. It starts anew at midnight UTC. You were not charged.",
  );
  expect(limitRefusal({ reason: "protection.loss_week_limit" })).toBe(
    "This would go beyond your loss limit for this week. It starts anew on Monday at midnight UTC. You were not charged.",
  );
  expect(limitReturn("protection.loss_month_limit")).toBe(
    "It went beyond your loss limit for this month, which starts anew on the first of the month at midnight UTC.",
  );
});

test("what no limit on money has refused has other words", () => {
  for (const reason of ["protection.time_day_limit", "bounty.round_over", "limit.exceeded"]) {
    expect(limitRefusal({ reason })).toBeNull();
    expect(limitReturn(reason)).toBeNull();
  }
  expect(isOfLimit("protection.time_day_limit")).toBe(true);
  expect(isOfLimit("limit.exceeded")).toBe(false);
  expect(isOfLimit(undefined)).toBe(false);
});
