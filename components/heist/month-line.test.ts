import { expect, test } from "vitest";
import type { PointEvent } from "@/lib/season/contract";
import { monthLine, roundTop } from "./month-line";

const event = (hour: number, change: number, pointsAfter: number, kind: PointEvent["kind"]) => ({
  id: String(hour),
  kind,
  ref: "",
  change: String(change),
  pointsAfter: String(pointsAfter),
  other: kind === "heist" ? "ines" : null,
  at: new Date(Date.UTC(2026, 10, 3, hour)).toISOString(),
});
const now = new Date(Date.UTC(2026, 10, 3, 10));

test("the line steps from change to change and ends with what somebody has", () => {
  const line = monthLine([event(5, -5, 20, "heist"), event(0, 25, 25, "achievement")], now);
  expect(line).toMatchObject({ top: 50, last: 20 });
  expect(line?.line.map(({ x, y }) => [x, y])).toEqual([
    [0, 1],
    [0, 1],
    [0, 0.5],
    [0.5, 0.5],
    [0.5, 0.6],
    [1, 0.6],
  ]);
  expect(line?.heists).toEqual([{ id: "5", x: 0.5, y: 0.6, change: -5, other: "ines" }]);
});

test("nothing is drawn of nothing, and all that is drawn is within the frame", () => {
  expect(monthLine([], now)).toBeNull();
  const late = monthLine([event(12, 10, 10, "attempt")], now);
  expect(late?.line.every(({ x, y }) => x >= 0 && x <= 1 && y >= 0 && y <= 1)).toBe(true);
});

test("the top is the next round number", () => {
  expect([0, 10, 11, 415, 501, 2_000].map(roundTop)).toEqual([10, 10, 20, 500, 1_000, 2_000]);
});

test("changes that were written in another order than they happened go forward in time", () => {
  const events = [
    event(2, 10, 45, "attempt"),
    event(6, -5, 35, "heist"),
    event(4, 40, 40, "attempt"),
  ];
  const line = monthLine(events, now)?.line ?? [];
  expect(line.map(({ x }) => x)).toEqual([...line].map(({ x }) => x).sort((a, b) => a - b));
  expect(line.at(-1)?.y).toBeCloseTo(1 - 45 / 50);
});
