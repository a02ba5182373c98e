import type { Usage, UsageRow } from "@/lib/credit/contract";
import { featureWords } from "./statement-words";

export type UsageBy = "feature" | "model";

/** How many series a chart can tell apart by their hatch; the rest are one. */
const SERIES_MAX = 4;

export type Series = { name: string; total: bigint };
export type UsageDay = { date: string; total: bigint; parts: bigint[] };

/** What a row counts under: the name of its feature or its model. */
function nameOf(row: UsageRow, by: UsageBy): string {
  return by === "feature" ? featureWords[row.feature] : row.model;
}

/** The days of a chart, each parted by series; the series that took most first. */
export function usageSeries({ dates, rows }: Usage, by: UsageBy) {
  const totals = new Map<string, bigint>();
  for (const row of rows) add(totals, nameOf(row, by), BigInt(row.spent));
  const ranked = [...totals].sort(([, a], [, b]) => (a < b ? 1 : -1));
  const kept = ranked.length > SERIES_MAX ? ranked.slice(0, SERIES_MAX - 1) : ranked;
  const rest = ranked.slice(kept.length).reduce((sum, [, total]) => sum + total, 0n);
  const series: Series[] = kept.map(([name, total]) => ({ name, total }));
  if (rest > 0n) series.push({ name: "Others", total: rest });
  const places = new Map(kept.map(([name], index) => [name, index]));
  const days = new Map<string, UsageDay>(
    dates.map((date) => [date, { date, total: 0n, parts: series.map(() => 0n) }]),
  );
  for (const row of rows) {
    const day = days.get(row.date);
    const place = places.get(nameOf(row, by)) ?? series.length - 1;
    if (!day) continue;
    day.total += BigInt(row.spent);
    day.parts[place] = (day.parts[place] ?? 0n) + BigInt(row.spent);
  }
  return { series, days: [...days.values()] };
}

function add(sums: Map<string, bigint>, name: string, amount: bigint): void {
  sums.set(name, (sums.get(name) ?? 0n) + amount);
}

const credit = 1_000_000n;

/** The top of a chart's scale: the next of 1, 2 or 5 times a power of ten, in micro-credits. */
export function scaleTop(most: bigint): bigint {
  let power = credit / 100n;
  while (power * 10n < most) power *= 10n;
  return [1n, 2n, 5n, 10n].map((step) => step * power).find((top) => top >= most) ?? most;
}
