import { and, eq, sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { heist } from "@/db/schema/heist";
import { transact } from "@/db/transaction";
import { type Id, newId } from "@/lib/core/id";
import { takeBreak } from "@/lib/protection/take-break";
import { changeSeason, readHeistTokens, relist, setLeague } from "@/lib/season";
import { seasonOf } from "@/lib/season/rules";
import { changeSetting } from "@/lib/settings";
import { joinTeam } from "@/lib/team/member/join-team";
import { testContext } from "@/lib/testing/context";
import { testDb } from "@/lib/testing/database";
import { expectSound, givenHouse, givenPlayer } from "@/lib/testing/given-bounty";
import { atHour, givenRival, hours, type Rival, rob } from "@/lib/testing/given-heist";
import { award, midMonth, standingOf } from "@/lib/testing/given-season";
import { givenTeam } from "@/lib/testing/given-team";
import { executeHeist } from ".";
import { chooseLeague } from "./choose-league";

beforeAll(async () => {
  await givenHouse({ now: midMonth });
});

const pointsOf = async (rival: Rival) => (await standingOf(rival.userId)).points ?? 0n;
const rivals = (count: number, tens = 100, tokens = 1) =>
  Promise.all(Array.from({ length: count }, () => givenRival(tens, tokens)));
const successes = (results: readonly { status: string }[]) =>
  results.filter(({ status }) => status === "success");

test("of two robbers of one victim at once one succeeds, and the other keeps the token (DM #212)", async () => {
  const [victim, ...robbers] = await rivals(9);
  if (!victim) throw new Error("There are rivals.");
  const results = await Promise.all(robbers.map((robber) => rob(robber, victim)));
  expect(successes(results)).toHaveLength(1);
  expect(results.filter(({ reason }) => reason === "protected")).toHaveLength(7);
  expect(await pointsOf(victim)).toBe(950n);
  const left = await Promise.all(robbers.map(({ userId }) => readHeistTokens(testDb(), userId)));
  expect(left.filter((tokens) => tokens === 1n)).toHaveLength(7);
});

test("one robber who strikes several at once succeeds once: the pause is seen (DM #212)", async () => {
  const [robber, ...victims] = await rivals(6, 100, 5);
  if (!robber) throw new Error("There are rivals.");
  const results = await Promise.all(victims.map((victim) => rob(robber, victim)));
  expect(successes(results)).toHaveLength(1);
  expect(await readHeistTokens(testDb(), robber.userId)).toBe(4n);
});

test("two who rob each other at once both come to an end, and no point is lost (DM #384)", async () => {
  for (let round = 0; round < 5; round++) {
    const [ada, ben] = await rivals(2);
    if (!ada || !ben) throw new Error("There are rivals.");
    const results = await Promise.all([rob(ada, ben), rob(ben, ada)]);
    expect(successes(results).length).toBeGreaterThanOrEqual(1);
    expect((await pointsOf(ada)) + (await pointsOf(ben))).toBe(2_000n);
  }
  await expectSound();
});

type Bar = { name: string; told?: string; bar: (victim: Rival, robber: Rival) => Promise<unknown> };

const at = midMonth.toISOString();
const run = (text: ReturnType<typeof sql>) => testDb().execute(text);

/** What takes somebody out of reach, as the product does it or as its tables have it then. */
const bars: readonly Bar[] = [
  {
    name: "suspended",
    told: "away",
    bar: (victim) => run(sql`update app_user set suspended_at = ${at} where id = ${victim.userId}`),
  },
  { name: "excluded", told: "away", bar: (victim) => takeBreak(victim, { length: "7d" }) },
  {
    name: "house",
    bar: (victim) =>
      transact(testDb(), async (tx) => {
        await tx.execute(sql`update app_user set role = 'admin' where id = ${victim.userId}`);
        await relist(tx, victim.userId, midMonth);
      }),
  },
  { name: "team_mate", bar: (victim, robber) => inOneTeam([victim.userId, robber.userId]) },
  {
    name: "same_person",
    bar: (victim, robber) =>
      run(sql`insert into protection_identity (user_id, mark, proven, since)
        select unnest(array[${victim.userId}, ${robber.userId}]), ${`mark-${victim.userId}`}, true, ${at}`),
  },
];

async function inOneTeam(people: Id<"user">[]): Promise<void> {
  const id = newId("team", midMonth);
  await transact(testDb(), async (tx) => {
    await tx.execute(sql`
      insert into team (id, slug, name, folded, description, leader_id, open, approval, votes_needed, created_at)
      values (${id}, ${id}, ${id}, ${id}, '', ${people[0]}, true, 'leader', 1, ${at})`);
    for (const person of people)
      await tx.execute(sql`
        insert into team_member (team_id, user_id, role, joined_at)
        values (${id}, ${person}, 'member', ${at})`);
  });
}

test("nobody robs themselves or nobody (DM #481)", async () => {
  const [ada] = await rivals(1);
  if (!ada) throw new Error("There are rivals.");
  expect(await rob(ada, ada)).toMatchObject({ status: "failed_invalid_target", reason: "self" });
  await expect(
    executeHeist(ada, {
      targetId: "usr_00000000000000000000000000000000" as Id<"user">,
      tools: [],
      idempotencyKey: "nobody-is-there-00",
    }),
  ).rejects.toMatchObject({ reason: "heist.nobody" });
});

test.each(bars)(
  "who is $name neither is robbed nor robs (DM #481)",
  async ({ name, told = name, bar }) => {
    const [ada, ben] = await rivals(2);
    if (!ada || !ben) throw new Error("There are rivals.");
    await bar(ben, ada);
    const refused = { status: "failed_invalid_target", reason: told, amount: "0" };
    expect(await rob(ada, ben)).toMatchObject(refused);
    expect(await rob(ben, ada)).toMatchObject(refused);
    expect([await pointsOf(ada), await pointsOf(ben)]).toEqual([1_000n, 1_000n]);
    expect(await readHeistTokens(testDb(), ada.userId)).toBe(1n);
  },
);

test.each(bars)(
  "who becomes $name while being robbed was robbed before or not at all (DM #481)",
  async ({ name, told = name, bar }) => {
    for (let round = 0; round < 4; round++) {
      const [ada, ben, cat] = await rivals(3);
      if (!ada || !ben || !cat) throw new Error("There are rivals.");
      const [done] = await Promise.all([rob(ada, ben), bar(ben, ada)]);
      expect(["success", "failed_invalid_target"]).toContain(done.status);
      expect(1_000n - (await pointsOf(ben))).toBe(BigInt(done.amount));
      const spent = done.status === "success" ? 1n : 0n;
      expect(await readHeistTokens(testDb(), ada.userId)).toBe(1n - spent);
      expect(await rob(atHour(ada, 100), ben)).toMatchObject({ reason: told });
    }
    await expectSound();
  },
);

test("a robber who goes to the peaceful league while robbing either robs nobody or stays open (DM #893)", async () => {
  for (let round = 0; round < 5; round++) {
    const [ada, ben] = await rivals(2);
    if (!ada || !ben) throw new Error("There are rivals.");
    const [heistDone, hidden] = await Promise.allSettled([
      rob(ada, ben),
      chooseLeague(ada, { peaceful: true }),
    ]);
    const robbed = heistDone.status === "fulfilled" && heistDone.value.status === "success";
    expect(robbed).toBe(hidden.status === "rejected");
    if (robbed) expect(await rob(atHour(ben, 1), ada)).toMatchObject({ status: "success" });
  }
});

test("a robber who slips into the team of the robbed while these rob back is robbed all the same", async () => {
  for (let round = 0; round < 5; round++) {
    const [ada, ben, cat] = await rivals(3);
    if (!ada || !ben || !cat) throw new Error("There are rivals.");
    const teamId = await givenTeam(cat, ben);
    expect(await rob(ada, ben)).toMatchObject({ status: "success" });
    const [back] = await Promise.all([rob(atHour(ben, 1), ada), joinTeam(ada, { teamId })]);
    expect(back).toMatchObject({ status: "success", counter: true });
    expect(await rob(atHour(ada, 30), cat)).toMatchObject({ reason: "team_mate" });
  }
  await expectSound();
});

test("who leaves for the peaceful league in time is not robbed, and loses nothing half", async () => {
  for (let round = 0; round < 5; round++) {
    const [ada, ben] = await rivals(2);
    if (!ada || !ben) throw new Error("There are rivals.");
    const [done] = await Promise.all([
      rob(ada, ben),
      transact(testDb(), (tx) =>
        setLeague(tx, { userId: ben.userId, league: "peaceful", at: midMonth }),
      ),
    ]);
    const lost = 1_000n - (await pointsOf(ben));
    expect(lost).toBe(BigInt(done.amount));
    expect(await rob(atHour(ada, 25), ben)).toMatchObject({ reason: "peaceful" });
  }
});

test("a victim of many over a month keeps seven tenths of their highest points (DM #1115)", async () => {
  const [victim, ...robbers] = await rivals(9, 100, 2);
  if (!victim) throw new Error("There are rivals.");
  for (const [index, robber] of robbers.entries()) await rob(atHour(robber, index * 48), victim);
  expect(await pointsOf(victim)).toBeGreaterThanOrEqual(700n);
  const before = await pointsOf(victim);
  expect(await rob(atHour(robbers[0] as Rival, 8 * 48), victim)).toMatchObject({ reason: "pair" });
  expect(await pointsOf(victim)).toBe(before);
});

test("the switch stops every heist at once", async () => {
  const [ada, ben] = await rivals(2);
  if (!ada || !ben) throw new Error("There are rivals.");
  const boss = await givenPlayer(0n, { role: "super_admin", now: midMonth });
  const turn = (value: boolean) =>
    changeSetting(boss, { key: "heist.enabled", value, reason: "the switch" });
  await turn(false);
  await expect(rob(ada, ben)).rejects.toMatchObject({ code: "unavailable" });
  await turn(true);
  expect(await rob(ada, ben)).toMatchObject({ status: "success" });
});

/** Whoever is told that others are in the way tries again, with the same key. */
async function insist(robber: Rival, victim: Rival, wish: number): ReturnType<typeof rob> {
  for (let tries = 0; ; tries++)
    try {
      return await rob(robber, victim, { key: `insisting-wish-${wish}` });
    } catch (error) {
      if (tries === 20 || (error as { code?: string }).code !== "unavailable") throw error;
    }
}

test("two hundred heists on fifty people at once: no deadlock, caps hold, nothing is lost", async () => {
  const people = await rivals(50, 20, 8);
  const all = async () => {
    const each = await Promise.all(people.map(pointsOf));
    return each.reduce((sum, points) => sum + points, 0n);
  };
  const before = await all();
  const april = people.map((rival) => ({ ...rival, now: () => hours(1) }));
  const results = await Promise.all(
    Array.from({ length: 200 }, (_, index) =>
      insist(april[(index * 7) % 50] as Rival, april[(index * 11 + 1) % 50] as Rival, index),
    ),
  );
  expect(results).toHaveLength(200);
  expect(successes(results).length).toBeGreaterThan(5);
  expect(await all()).toBe(before);
  for (const { status, amount } of results)
    expect(status === "success" ? BigInt(amount) : 1n).toBeLessThanOrEqual(100n);
  const robbed = await testDb()
    .select({ id: heist.victimId })
    .from(heist)
    .where(and(eq(heist.status, "success"), eq(heist.at, hours(1))));
  expect(new Set(robbed.map(({ id }) => id)).size).toBeGreaterThan(0);
  await expectSound();
});

test("a heist and the end of the month: it counts in a season that is open, or nowhere", async () => {
  const end = new Date("2026-04-01T00:20:00.000Z");
  const people = await rivals(12);
  const late = people.map((rival, index) => ({
    ...rival,
    now: () => (index % 2 ? new Date("2026-03-31T23:59:59.000Z") : end),
  }));
  const results = await Promise.allSettled([
    ...late.map((rival, index) => rob(rival, late[(index + 6) % 12] as Rival)),
    changeSeason(testContext({ now: end })),
  ]);
  const wrong = results.flatMap((result) =>
    result.status === "rejected" && result.reason?.reason !== "season.closed"
      ? [result.reason]
      : [],
  );
  expect(wrong).toEqual([]);
  const kept = await testDb()
    .select()
    .from(heist)
    .where(and(eq(heist.status, "success"), sql`${heist.at} > '2026-03-31'::timestamptz`));
  for (const row of kept) expect(row.season).toBe(seasonOf(row.at));
  await expectSound();
});

test("a robber whose clock strikes midnight between two heists pauses all the same", async () => {
  const [ada, ben, cat] = await rivals(3, 100, 2);
  if (!ada || !ben || !cat) throw new Error("There are rivals.");
  const midnight = new Date("2026-05-01T00:00:00.000Z");
  for (const [rival, when] of [
    [ben, new Date(midnight.getTime() - 60_000)],
    [cat, midnight],
    [ada, new Date(midnight.getTime() - 60_000)],
    [ada, midnight],
  ] as const)
    for (let count = 0; count < 4; count++) await award(rival.userId, "attempt", when);
  const results = await Promise.all([
    rob({ ...ada, now: () => new Date(midnight.getTime() - 1) }, ben),
    rob({ ...ada, now: () => midnight }, cat),
  ]);
  expect(successes(results)).toHaveLength(1);
});
