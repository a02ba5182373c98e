import type { PointEvent } from "@/lib/season/contract";

type Dot = {
  /** Shares of the width from the left and of the height from the top, 0 to 1. */
  x: number;
  y: number;
};

/** Points over time as they stepped, with the heists among the steps. */
export type MonthLine = {
  top: number;
  last: number;
  from: string;
  /** Corners of the line, in order. */
  line: Dot[];
  heists: (Dot & { id: string; change: number; other: string | null })[];
};

/** The least round number that holds so many points. */
export function roundTop(points: number): number {
  const size = 10 ** Math.floor(Math.log10(Math.max(10, points)));
  return [1, 2, 5, 10].map((times) => times * size).find((top) => top >= points) ?? points;
}

/** What to draw of somebody's changes of points, the newest first; null where there is nothing. */
export function monthLine(events: readonly PointEvent[], now: Date): MonthLine | null {
  const steps = [...events].reverse();
  const [first] = steps;
  const end = steps.at(-1);
  if (!first || !end) return null;
  const start = Date.parse(first.at);
  const span = Math.max(1, now.getTime() - start);
  const before = Number(first.pointsAfter) - Number(first.change);
  const top = roundTop(Math.max(before, ...steps.map(({ pointsAfter }) => Number(pointsAfter))));
  const xOf = (at: string) => Math.min(1, Math.max(0, (Date.parse(at) - start) / span));
  const yOf = (points: number) => 1 - points / top;
  let height = before;
  const line: Dot[] = [{ x: 0, y: yOf(before) }];
  for (const { at, pointsAfter } of steps) {
    const x = xOf(at);
    line.push({ x, y: yOf(height) });
    height = Number(pointsAfter);
    line.push({ x, y: yOf(height) });
  }
  line.push({ x: 1, y: yOf(height) });
  const heists = steps
    .filter(({ kind }) => kind === "heist")
    .map(({ id, at, pointsAfter, change, other }) => ({
      id,
      x: xOf(at),
      y: yOf(Number(pointsAfter)),
      change: Number(change),
      other,
    }));
  return { top, last: height, from: first.at, line, heists };
}
