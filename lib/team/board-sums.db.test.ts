import { sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import type { Id } from "@/lib/core/id";
import { setHidden } from "@/lib/season/set-hidden";
import { testDb } from "@/lib/testing/database";
import { givenHouse } from "@/lib/testing/given-bounty";
import { visitor } from "@/lib/testing/given-people";
import { award, givenScorer, march, midMonth, move } from "@/lib/testing/given-season";
import { givenTeam } from "@/lib/testing/given-team";
import { refusalOf } from "@/lib/web/status";
import { readTeamBoard } from "./board/read-team-board";
import { joinTeam } from "./member/join-team";
import { leaveTeam } from "./member/leave-team";

type Scorer = Awaited<ReturnType<typeof givenScorer>>;
let people: Scorer[] = [];
let teams: Id<"team">[] = [];

beforeAll(async () => {
  await givenHouse({ now: midMonth });
  for (let count = 0; count < 12; count++) people.push(await givenScorer(count % 4));
  const [a, b, c] = people as [Scorer, Scorer, Scorer];
  teams = [await givenTeam(a), await givenTeam(b), await givenTeam(c)];
  people = people.slice(3); // whoever founded a team stays, so that there is one to join
});

/** What the board has to say, added up from who is where and has what. */
async function addedUp() {
  const { rows } = await testDb().execute<{ slug: string; points: string; people: number }>(sql`
    select t.slug, sum(s.points)::text as points, count(*)::int as people
    from team_member m join team t on t.id = m.team_id
    join season_standing s on s.user_id = m.user_id and s.season = ${march}
    where m.left_at is null and s.listed and s.points > 0
    group by t.id order by sum(s.points) desc, max(s.reached_at), t.id`);
  return rows;
}

async function shown() {
  const { items } = await readTeamBoard(visitor(midMonth), { limit: 100 });
  return items.map(({ slug, points, people: count }) => ({ slug, points, people: count }));
}

/** Whatever is refused was not done; what was too busy is asked again. */
async function tried(work: () => Promise<unknown>): Promise<void> {
  for (let tries = 1; ; tries++)
    try {
      await work();
      return;
    } catch (error) {
      const refusal = refusalOf(error);
      if (!refusal) throw error;
      if (refusal.code !== "unavailable" || tries === 20) return;
    }
}

/** What happens next: the same for the same seed. */
function acts(seed: number, count: number): (() => Promise<unknown>)[] {
  let state = seed;
  const next = (below: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor(state / 65_536) % below;
  };
  const at = (index: number) => new Date(midMonth.getTime() + index * 1_000);
  return Array.from({ length: count }, (_, index) => {
    const one = people[next(people.length)] as Scorer;
    const other = people[next(people.length)] as Scorer;
    const teamId = teams[next(teams.length)] as Id<"team">;
    const kinds: (() => Promise<unknown>)[] = [
      () => award(one.userId, "attempt", at(index)),
      () => joinTeam(one, { teamId }),
      () => leaveTeam(one, { teamId }),
      () => setHidden(one, { hidden: next(2) === 0 }),
      async () => {
        if (one !== other) await move(one.userId, other.userId, { amount: 5n, at: at(index) });
      },
    ];
    return kinds[next(kinds.length)] as () => Promise<unknown>;
  });
}

test("whatever people do one after the other, a team has what its people have", async () => {
  for (const act of acts(7, 120)) {
    await tried(act);
    expect(await shown()).toEqual(await addedUp());
  }
});

test("whatever people do at once, a team has what its people have", async () => {
  for (let round = 0; round < 6; round++) {
    await Promise.all(acts(100 + round, 24).map(tried));
    expect(await shown()).toEqual(await addedUp());
  }
});

test("who joins as their first points come has them in the team", async () => {
  for (let round = 0; round < 5; round++) {
    const [leader, newcomer] = [await givenScorer(1), await givenScorer(0)];
    const teamId = await givenTeam(leader);
    await Promise.all([
      tried(() => joinTeam(newcomer, { teamId })),
      tried(() => award(newcomer.userId)),
    ]);
    expect(await shown()).toEqual(await addedUp());
  }
});
