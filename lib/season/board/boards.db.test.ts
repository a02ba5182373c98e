import { beforeAll, expect, test } from "vitest";
import { transact } from "@/db/transaction";
import { testContext } from "@/lib/testing/context";
import { testDb } from "@/lib/testing/database";
import { givenHouse } from "@/lib/testing/given-bounty";
import { visitor } from "@/lib/testing/given-people";
import { award, givenScorer, midMonth, move } from "@/lib/testing/given-season";
import { readBoard, readMyPlace, readPlaceOf, readPointEvents, setLeague, sweepSeason } from "..";
import type { BoardName, BoardRow } from "../contract";
import { setHidden } from "../set-hidden";

const after = (seconds: number) => new Date(midMonth.getTime() + seconds * 1_000);
const people: Awaited<ReturnType<typeof givenScorer>>[] = [];

beforeAll(async () => {
  await givenHouse({ now: midMonth });
  // 0, 1, 2, 3, 0, 1, …: many equals, each reached at another second.
  for (let index = 0; index < 24; index++)
    people.push(await givenScorer(index % 4, after(100 - index)));
});

/** Every page of a board, one after the other. */
async function whole(board: BoardName, limit: number): Promise<BoardRow[]> {
  const rows: BoardRow[] = [];
  for (let next: string | null | undefined; next !== null; ) {
    const page = { limit, ...(next ? { after: next } : {}) };
    const found = await readBoard(visitor(after(200)), { board }, page);
    rows.push(...found.items);
    next = found.next;
  }
  return rows;
}

/** The rule said simply: more points are above, equals share a place, the first of them first. */
function expectRanked(rows: readonly BoardRow[]): void {
  const points = rows.map((row) => Number(row.points));
  expect(points).toEqual([...points].sort((a, b) => b - a));
  for (const row of rows)
    expect(row.place).toBe(1 + points.filter((each) => each > Number(row.points)).length);
}

test("pages of any size tell the same board, with nobody twice and nobody left out", async () => {
  const all = await whole("everyone", 100);
  expect(all).toHaveLength(18);
  expectRanked(all);
  for (const limit of [1, 4, 7]) expect(await whole("everyone", limit)).toEqual(all);
  await sweepSeason(testContext({ now: after(150) }));
  expect(await whole("everyone", 5)).toEqual(all);
});

test("of equals, who was first stands above", async () => {
  const all = await whole("everyone", 100);
  const best = all.filter(({ place }) => place === 1).map(({ userId }) => userId);
  const expected = people.filter((_, index) => index % 4 === 3).map(({ userId }) => userId);
  expect(best).toEqual(expected.reverse());
});

test("I see myself between my neighbours, wherever I stand, and who is next above", async () => {
  const all = await whole("everyone", 100);
  for (const [index, row] of all.entries()) {
    const me = people.find(({ userId }) => userId === row.userId);
    if (!me) continue;
    const mine = await readMyPlace({ ...me, now: () => after(200) });
    expect(mine.rows.map(({ userId }) => userId)).toEqual(
      all.slice(Math.max(0, index - 2), index + 3).map(({ userId }) => userId),
    );
    expect(mine).toMatchObject({ place: row.place, people: 18, points: row.points });
    const above = all.slice(0, index).filter(({ points }) => Number(points) > Number(row.points));
    if (mine.ahead) expect(above.at(-1)?.handle).toBe(mine.ahead.handle);
  }
});

test("whoever has no points has no place, and is told so", async () => {
  const mine = await readMyPlace({ ...(people[0] as (typeof people)[0]), now: () => after(200) });
  expect(mine).toMatchObject({ place: null, points: "0", rows: [], ahead: null, people: 18 });
});

test("a board among friends ranks them among each other, and shows me", async () => {
  const [, me, friend, best] = people;
  if (!me || !friend || !best) throw new Error("There are people.");
  const among = [friend.userId, best.userId];
  const viewer = { ...me, now: () => after(200) };
  const { items } = await readBoard(viewer, { board: "friends", among }, { limit: 10 });
  expect(items.map(({ userId, place }) => [userId, place])).toEqual([
    [best.userId, 1],
    [friend.userId, 2],
    [me.userId, 3],
  ]);
  expect(items.at(-1)?.me).toBe(true);
  const first = await readBoard(viewer, { board: "friends", among }, { limit: 2 });
  const second = await readBoard(
    viewer,
    { board: "friends", among },
    { limit: 2, after: first.next ?? "" },
  );
  expect(second.items.map(({ userId }) => userId)).toEqual([me.userId]);
  await expect(
    readBoard(visitor(midMonth), { board: "friends", among }, { limit: 2 }),
  ).rejects.toMatchObject({ reason: "auth.required" });
});

test("who hides or goes to the peaceful league is counted where they are, and nowhere else", async () => {
  const [a, b] = [await givenScorer(50, after(1)), await givenScorer(40, after(2))];
  expect((await whole("everyone", 5))[0]?.userId).toBe(a.userId);
  await setHidden(a, { hidden: true });
  await transact(testDb(), (tx) =>
    setLeague(tx, { userId: b.userId, league: "peaceful", at: midMonth }),
  );
  await award(b.userId, "attempt", after(3));
  const all = await whole("everyone", 5);
  expectRanked(all);
  expect(all.map(({ userId }) => userId)).not.toContain(a.userId);
  expect(all.map(({ userId }) => userId)).not.toContain(b.userId);
  expect((await whole("peaceful", 5)).map(({ userId, points }) => [userId, points])).toEqual([
    [b.userId, "410"],
  ]);
  expect(await readPlaceOf(visitor(midMonth), a.userId)).toBeNull();
  expect(await readPlaceOf(visitor(midMonth), b.userId)).toMatchObject({ place: 1, points: "410" });
  const mine = await readMyPlace({ ...a, now: () => after(200) });
  expect(mine).toMatchObject({ place: null, points: "500", unlisted: "hidden", hidden: true });
});

test("my events say why I have what I have, page by page, and name who robbed me", async () => {
  const [ada, rob] = [await givenScorer(3), await givenScorer()];
  await move(ada.userId, rob.userId, { amount: 7n, at: after(5) });
  const viewer = { ...ada, now: () => after(200) };
  const first = await readPointEvents(viewer, { limit: 2 });
  expect(first.items[0]).toMatchObject({
    kind: "heist",
    change: "-7",
    pointsAfter: "23",
    other: rob.actor.kind === "user" ? rob.actor.handle : "",
  });
  const rest = await readPointEvents(viewer, { limit: 10, after: first.next ?? "" });
  const all = [...first.items, ...rest.items];
  expect(all).toHaveLength(4);
  expect(all.reduce((sum, { change }) => sum + BigInt(change), 0n)).toBe(23n);
});

test.each(["p1", "x", "1-2-usr_1"])(
  "a page that nobody gave out, %s, is refused",
  async (cursor) => {
    await expect(
      readBoard(visitor(midMonth), { board: "everyone" }, { limit: 5, after: cursor }),
    ).rejects.toMatchObject({ reason: "season.bad_cursor" });
  },
);

test("there is no board of a month that is to come", async () => {
  const season = "2026-04" as Parameters<typeof readBoard>[1]["season"];
  await expect(
    readBoard(visitor(midMonth), { board: "everyone", season }, { limit: 5 }),
  ).rejects.toMatchObject({ reason: "season.not_found" });
});
