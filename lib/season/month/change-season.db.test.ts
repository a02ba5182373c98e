import { beforeAll, expect, test } from "vitest";
import { transact } from "@/db/transaction";
import { readCreditBalance } from "@/lib/credit";
import { readNotices } from "@/lib/notice";
import { testContext } from "@/lib/testing/context";
import { testDb } from "@/lib/testing/database";
import { givenHouse } from "@/lib/testing/given-bounty";
import { ledgerFaults } from "@/lib/testing/given-credit";
import { award, givenScorer, march, midMonth, move, standingOf } from "@/lib/testing/given-season";
import {
  auditSeason,
  awardPoints,
  changeSeason,
  listSeasons,
  movePoints,
  readBoard,
  readHeistTokens,
  setLeague,
} from "..";
import { setHidden } from "../set-hidden";

const end = new Date("2026-04-01T00:00:00.000Z");
const inGrace = new Date("2026-04-01T00:09:00.000Z");
const afterGrace = new Date("2026-04-01T00:10:00.000Z");
const page = { limit: 10 };
const later = (seconds: number) => new Date(midMonth.getTime() + seconds * 1_000);

beforeAll(async () => {
  await givenHouse({ now: midMonth });
});

test("a month ends once, however many end it at once: places final, prizes paid, books sound", async () => {
  const [first, second, third] = [
    await givenScorer(5),
    await givenScorer(4),
    await givenScorer(4, later(1)),
  ];
  const [peaceful, hidden] = [await givenScorer(9), await givenScorer(9)];
  await transact(testDb(), (tx) =>
    setLeague(tx, { userId: peaceful.userId, league: "peaceful", at: midMonth }),
  );
  await setHidden(hidden, { hidden: true });

  const system = (now: Date) => testContext({ now });
  await changeSeason(system(inGrace));
  expect(await listSeasons(system(inGrace))).toEqual([]);
  // What was judged in the last second comes in while the month is being counted.
  await award(first.userId, "attempt", new Date(end.getTime() - 1));
  await Promise.all(Array.from({ length: 8 }, () => changeSeason(system(afterGrace))));
  await changeSeason(system(afterGrace));

  const april = system(afterGrace);
  expect(await listSeasons(april)).toEqual([march]);
  const board = await readBoard(april, { board: "everyone", season: march }, page);
  expect(board.final).toBe(true);
  expect(board.items.map(({ userId, place, points }) => [userId, place, points])).toEqual([
    [first.userId, 1, "60"],
    [second.userId, 2, "40"],
    [third.userId, 2, "40"],
  ]);
  const tokens = (id: typeof first) => readHeistTokens(testDb(), id.userId);
  expect(await Promise.all([first, second, third, peaceful, hidden].map(tokens))).toEqual([
    3n,
    2n,
    1n,
    0n,
    0n,
  ]);
  const bonus = async (person: typeof first) =>
    (await readCreditBalance({ ...person, now: () => afterGrace })).bonus.available;
  expect(await Promise.all([first, second, third, peaceful, hidden].map(bonus))).toEqual([
    "50000000",
    "30000000",
    "20000000",
    "30000000",
    "0",
  ]);
  expect(await ledgerFaults()).toEqual({ sums: [], faults: [] });
  expect(await auditSeason(april)).toMatchObject({ faults: [], miscounted: 0 });

  const told = async (person: typeof first) =>
    (await readNotices({ ...person, now: () => afterGrace }, { limit: 10 })).items
      .filter(({ kind }) => kind === "prize_paid")
      .map(({ title, text }) => [title, text]);
  expect(await told(first)).toEqual([
    ["A prize for place 1 of March 2026", "3 heist tokens and 50 credits."],
  ]);
  // Of two equals, the one who was there later has the prize of the next place, and shares the place.
  expect(await told(third)).toEqual([
    ["A prize for place 2 of March 2026", "1 heist token and 20 credits."],
  ]);

  await setHidden(first, { hidden: true });
  const shown = await readBoard(april, { board: "everyone", season: march }, page);
  expect(shown.items.map(({ handle }) => handle === null)).toEqual([true, false, false]);
});

test("once a month is counted nothing of it moves, and what comes late counts in the next", async () => {
  const [ada, rob] = [await givenScorer(), await givenScorer()];
  const lastInstant = new Date(end.getTime() - 1);
  await changeSeason(testContext({ now: afterGrace }));
  const late = { userId: ada.userId, kind: "attempt", ref: "late", at: lastInstant } as const;
  expect(await transact(testDb(), (tx) => awardPoints(tx, late))).toBe(10n);
  expect(await standingOf(ada.userId, end)).toMatchObject({ points: 10n });
  await expect(
    transact(testDb(), (tx) =>
      movePoints(tx, {
        seasonId: march,
        from: ada.userId,
        to: rob.userId,
        amount: 1n,
        kind: "heist",
        ref: "late",
        at: lastInstant,
      }),
    ),
  ).rejects.toMatchObject({ reason: "season.closed" });
});

test("heists that race the end of a month are in it whole or not at all", async () => {
  const may = new Date("2026-05-31T23:59:59.999Z");
  const afterMay = new Date("2026-06-01T00:10:00.000Z");
  const [ada, rob] = [await givenScorer(10, may), await givenScorer(1, may)];
  const [heists] = await Promise.all([
    Promise.allSettled(
      Array.from({ length: 20 }, () => move(ada.userId, rob.userId, { amount: 2n, at: may })),
    ),
    changeSeason(testContext({ now: afterMay })),
  ]);
  const done = heists.filter(({ status }) => status === "fulfilled").length;
  const refused = heists.flatMap((heist) =>
    heist.status === "rejected" ? [heist.reason.reason] : [],
  );
  expect(new Set(refused).size).toBeLessThan(2);
  expect(refused.every((reason) => reason === "season.closed")).toBe(true);
  const season = "2026-05" as typeof march;
  const board = await readBoard(
    testContext({ now: afterMay }),
    { board: "everyone", season },
    page,
  );
  const points = new Map(board.items.map((row) => [row.userId, row.points]));
  expect(points.get(ada.userId)).toBe(String(100 - 2 * done));
  expect(points.get(rob.userId)).toBe(String(10 + 2 * done));
  expect(await ledgerFaults()).toEqual({ sums: [], faults: [] });
});
