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

/**
 * What to draw of somebody's changes of points, the newest first; null where there is nothing. They
 * are drawn in the order of their times, which may differ by a little from that of their writing.
 */
export function monthLine(events: readonly PointEvent[], now: Date): MonthLine | null {
  const [newest] = events;
  const inTime = [...events].reverse().sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
  const [first] = inTime;
  if (!(newest && first)) return null;
  const last = Number(newest.pointsAfter);
  let height = inTime.reduce((sum, { change }) => sum - Number(change), last);
  const start = Date.parse(first.at);
  const span = Math.max(1, now.getTime() - start);
  const before = height;
  const steps = inTime.map((event) => {
    height += Number(event.change);
    return { ...event, reached: height };
  });
  const top = roundTop(Math.max(before, ...steps.map(({ reached }) => reached)));
  const xOf = (at: string) => Math.min(1, Math.max(0, (Date.parse(at) - start) / span));
  const yOf = (points: number) => Math.min(1, 1 - points / top);
  const line: Dot[] = [{ x: 0, y: yOf(before) }];
  for (const { at, reached, change } of steps) {
    const x = xOf(at);
    line.push({ x, y: yOf(reached - Number(change)) }, { x, y: yOf(reached) });
  }
  line.push({ x: 1, y: yOf(last) });
  const heists = steps
    .filter(({ kind }) => kind === "heist")
    .map(({ id, at, reached, change, other }) => ({
      id,
      x: xOf(at),
      y: yOf(reached),
      change: Number(change),
      other,
    }));
  return { top, last, from: first.at, line, heists };
}
