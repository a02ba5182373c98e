import { beforeAll, expect, test } from "vitest";
import { setHidden } from "@/lib/season/set-hidden";
import { givenHouse } from "@/lib/testing/given-bounty";
import { visitor } from "@/lib/testing/given-people";
import { givenScorer, midMonth, move } from "@/lib/testing/given-season";
import { givenTeam } from "@/lib/testing/given-team";
import { readTeamBoard } from "./board/read-team-board";
import { teamOf } from "./mates";
import { dissolveTeam } from "./member/dissolve-team";
import { leaveTeam } from "./member/leave-team";

const later = (seconds: number) => new Date(midMonth.getTime() + seconds * 1_000);
const now = later(900);
type Scorer = Awaited<ReturnType<typeof givenScorer>>;
const teams: { people: [Scorer, Scorer]; slug: string }[] = [];

/** Seven teams of two: 10 and 0 points, 20 and 10, and so on; the first have theirs the latest. */
beforeAll(async () => {
  await givenHouse({ now: midMonth });
  for (let index = 0; index < 7; index++) {
    const people: [Scorer, Scorer] = [
      await givenScorer(index + 1, later(700 - index * 100)),
      await givenScorer(index, later(700 - index * 100)),
    ];
    await givenTeam(...people);
    teams.push({ people, slug: await slugOf(people[0]) });
  }
});

const slugOf = async ({ db, userId }: Scorer) => (await teamOf(db, userId))?.slug ?? "";
const read = (who = visitor(now), page: { limit: number; after?: string } = { limit: 100 }) =>
  readTeamBoard({ ...who, now: () => now }, page);
const pointsOf = async (index: number) =>
  (await read()).items.find(({ slug }) => slug === teams[index]?.slug)?.points;
const at = (index: number) => {
  const team = teams[index];
  if (!team) throw new Error("there are seven teams");
  return team;
};

test("all teams stand on one board by what their people have together, whoever looks", async () => {
  const { items, around } = await read();
  expect(items.map(({ slug }) => slug)).toEqual(teams.map(({ slug }) => slug).reverse());
  expect(items.map(({ points, place }) => [points, place])).toEqual([
    ["130", 1],
    ["110", 2],
    ["90", 3],
    ["70", 4],
    ["50", 5],
    ["30", 6],
    ["10", 7],
  ]);
  expect(around).toEqual([]);
});

test("pages of any size tell the same board, with no team twice and none left out", async () => {
  const all = (await read()).items;
  for (const limit of [1, 2, 5]) {
    const found = [];
    for (let next: string | null | undefined; next !== null; ) {
      const page = await read(visitor(now), { limit, ...(next ? { after: next } : {}) });
      found.push(...page.items);
      next = page.next;
    }
    expect(found).toEqual(all);
  }
});

test("I see my team between its neighbours, wherever it stands", async () => {
  const { items, around } = await read(at(2).people[0], { limit: 1 });
  expect(items.map(({ mine }) => mine)).toEqual([false]);
  expect(around.map(({ place, mine }) => [place, mine])).toEqual([
    [3, false],
    [4, false],
    [5, true],
    [6, false],
    [7, false],
  ]);
});

test("of equal teams the one that had its points first stands above, and they share a place", async () => {
  await move(at(1).people[0].userId, at(0).people[0].userId, { amount: 10n, at: later(800) });
  const { items } = await read();
  expect(items.slice(-2)).toMatchObject([
    { slug: at(1).slug, place: 6, points: "20" },
    { slug: at(0).slug, place: 6, points: "20" },
  ]);
});

test("whoever hides counts for nothing at once, and a team of which all hide is on no board", async () => {
  const [one, other] = at(4).people;
  await setHidden({ ...one, now: () => now }, { hidden: true });
  expect(await pointsOf(4)).toBe("40");
  await setHidden({ ...other, now: () => now }, { hidden: true });
  expect(await pointsOf(4)).toBeUndefined();
  expect((await read(one)).around).toEqual([]);
});

test("who leaves takes their points along, and a team that has ended is on no board", async () => {
  const [leader, other] = at(5).people;
  const team = await teamOf(leader.db, leader.userId);
  if (!team) throw new Error("they are in a team");
  await leaveTeam(other, { teamId: team.id });
  expect(await pointsOf(5)).toBe("60");
  await dissolveTeam(leader, { teamId: team.id });
  expect(await pointsOf(5)).toBeUndefined();
});
