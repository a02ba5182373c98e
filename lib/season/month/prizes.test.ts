import { expect, test } from "vitest";
import { registry } from "@/lib/settings/registry";
import { lastPosition, prizeAt, readPrizes } from "./prizes";

test("prizes are read place by place, and the first that fits counts", () => {
  const prizes = readPrizes("1=3/50,2-3=1/20,1-10=0/5,11=0/0");
  expect(lastPosition(prizes)).toBe(11);
  expect(prizeAt(prizes, 1)).toMatchObject({ tokens: 3, credits: 50 });
  expect(prizeAt(prizes, 3)).toMatchObject({ tokens: 1, credits: 20 });
  expect(prizeAt(prizes, 4)).toMatchObject({ tokens: 0, credits: 5 });
  expect(prizeAt(prizes, 11)).toBeNull();
  expect(prizeAt(prizes, 12)).toBeNull();
});

test("no prizes are a setting too", () => {
  expect(readPrizes("")).toEqual([]);
  expect(lastPosition([])).toBe(0);
});

test.each(["", "1=3/50", "1=3/50,2-10=1/0"])("%j can be set", (text) => {
  expect(registry["season.prizes"].schema.safeParse(text).success).toBe(true);
});

test.each(["1", "0=1/1", "1=3", "1=3/50,", "1 = 3/50", "1=-3/50"])("%j cannot be set", (text) => {
  expect(registry["season.prizes"].schema.safeParse(text).success).toBe(false);
});
