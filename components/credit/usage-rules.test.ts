import fc from "fast-check";
import { expect, test } from "vitest";
import type { Usage } from "@/lib/credit/contract";
import { scaleTop, usageSeries } from "./usage-rules";

const row = (date: string, model: string, spent: string) => ({
  date,
  feature: "chat" as const,
  model,
  turns: 1,
  inputTokens: 1,
  outputTokens: 1,
  spent,
});
const usage: Usage = {
  zone: "UTC",
  dates: ["2026-01-01", "2026-01-02"],
  rows: [
    row("2026-01-02", "a", "5"),
    row("2026-01-02", "b", "7"),
    row("2026-01-01", "c", "3"),
    row("2026-01-01", "d", "2"),
    row("2026-01-01", "e", "1"),
  ],
};

test("every day of a chart adds up, and so does every series, with the small ones as one", () => {
  const { series, days } = usageSeries(usage, "model");
  expect(series).toEqual([
    { name: "b", total: 7n },
    { name: "a", total: 5n },
    { name: "c", total: 3n },
    { name: "Others", total: 3n },
  ]);
  expect(days.map(({ total, parts }) => [total, parts])).toEqual([
    [6n, [0n, 0n, 3n, 3n]],
    [12n, [7n, 5n, 0n, 0n]],
  ]);
  expect(usageSeries(usage, "feature").series).toEqual([{ name: "Chat", total: 18n }]);
});

test("the scale reaches the highest day and not ten times as far", () => {
  expect([10_001n, 1_000_000n, 1_100_000n, 4_000_000n].map(scaleTop)).toEqual([
    20_000n,
    1_000_000n,
    2_000_000n,
    5_000_000n,
  ]);
  fc.assert(
    fc.property(fc.bigInt({ min: 10_000n, max: 10n ** 15n }), (most) => {
      expect(scaleTop(most) >= most && scaleTop(most) <= most * 10n).toBe(true);
    }),
  );
});
