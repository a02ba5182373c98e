import { expect, test } from "vitest";
import { allSympathies } from "@/lib/guardian/house-model/sympathies";
import { weigh } from "@/lib/guardian/house-model/weigh";
import { history, minutesAgo } from "./history";
import { players } from "./people";

const pairs = allSympathies.flatMap((first, index) =>
  allSympathies.slice(index + 1).map((second) => [first, second]),
);

test.each(history.filter((line) => line.outcome !== "wins"))(
  "whatever a guardian is drawn to, it keeps its pool from: $message",
  ({ message }) => {
    expect(pairs.filter((pair) => weigh(message, pair) === "released")).toEqual([]);
    expect([...message].length).toBeLessThanOrEqual(1_000);
  },
);

test("the past is told in its order, by people who are there", () => {
  const times = history.map((line) => line.minutesAgo);
  expect(times).toEqual([...times].sort((a, b) => b - a));
  expect(Math.max(...times)).toBeLessThan(minutesAgo.firstFerryman);
  const known = new Set(players.map(({ handle }) => handle));
  expect(history.filter(({ handle }) => !known.has(handle))).toEqual([]);
});
