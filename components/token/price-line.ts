import type { PricePoint } from "@/lib/token/contract";

type Dot = { x: number; y: number };

/** A price over time, in shares of a width and a height, 0 to 1 from the top left. */
export type PriceLine = {
  line: Dot[];
  /** Levels of the grid from the top, as billionths of a dollar. */
  levels: { y: number; price: string }[];
  marks: (Dot & { at: string })[];
  from: string;
  to: string;
  last: PricePoint & Dot;
};

const LEVELS = 4;

/** What to draw of these prices, the oldest first; null where there are none. */
export function priceLine(
  points: readonly PricePoint[],
  buybacks: readonly string[],
): PriceLine | null {
  const [first] = points;
  const last = points.at(-1);
  if (!first || !last) return null;
  const prices = points.map(({ price }) => Number(price));
  const { low, step } = gridOf(Math.min(...prices), Math.max(...prices));
  const height = step * LEVELS;
  const [start, end] = [Date.parse(first.at), Date.parse(last.at)];
  const span = Math.max(1, end - start);
  const xOf = (at: string) => (points.length === 1 ? 1 : (Date.parse(at) - start) / span);
  const yOf = (price: number) => 1 - (price - low) / height;
  const line = points.map(({ at, price }) => ({ x: xOf(at), y: yOf(Number(price)) }));
  const levels = Array.from({ length: LEVELS + 1 }, (_, index) => ({
    y: index / LEVELS,
    price: String(Math.round(low + height - step * index)),
  }));
  const marks = buybacks
    .filter((at) => Date.parse(at) >= start && Date.parse(at) <= end)
    .map((at) => ({ at, x: xOf(at), y: yOf(priceOn(points, at)) }));
  const tip = line.at(-1) ?? { x: 1, y: 0 };
  return { line, levels, marks, from: first.at, to: last.at, last: { ...last, ...tip } };
}

/** The price in force at an instant. */
function priceOn(points: readonly PricePoint[], at: string): number {
  const found = points.findLast((point) => point.at <= at) ?? points[0];
  return Number(found?.price ?? 0);
}

/** A round step and a round lowest level, so that four steps hold all prices. */
function gridOf(min: number, max: number): { low: number; step: number } {
  // A price that did not move lies in the middle.
  const range = Math.max(max - min, max * 0.02, 1);
  const bottom = (min + max - range) / 2;
  for (let size = 10 ** Math.floor(Math.log10(range / LEVELS)); ; size *= 10)
    for (const times of [1, 2, 5]) {
      const step = size * times;
      const low = Math.max(0, Math.floor(bottom / step) * step);
      if (low + step * LEVELS >= bottom + range) return { low, step };
    }
}
