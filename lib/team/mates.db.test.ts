import { sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { transact } from "@/db/transaction";
import { type Id, newId } from "@/lib/core/id";
import { testDb } from "@/lib/testing/database";
import { givenHouse, givenPlayer } from "@/lib/testing/given-bounty";
import { noon } from "@/lib/testing/given-people";
import { areTeamMates, teamMatesOf, teamOf } from "./mates";

beforeAll(async () => {
  await givenHouse();
});

async function givenRows(people: Id<"user">[]): Promise<Id<"team">> {
  const id = newId("team", noon);
  await testDb().execute(sql`
    insert into team (id, slug, name, folded, description, leader_id, open, approval, votes_needed, created_at)
    values (${id}, ${id}, ${id}, ${id}, '', ${people[0]}, true, 'leader', 1, ${noon.toISOString()})`);
  for (const person of people)
    await testDb().execute(sql`
      insert into team_member (team_id, user_id, role, joined_at)
      values (${id}, ${person}, 'member', ${noon.toISOString()})`);
  return id;
}

test("mates are who is in one team now: not oneself, not strangers, not who has left", async () => {
  const [a, b, c] = [await givenPlayer(), await givenPlayer(), await givenPlayer()];
  const id = await givenRows([a.userId, b.userId]);
  const mates = (one: Id<"user">, other: Id<"user">) =>
    transact(testDb(), (tx) => areTeamMates(tx, one, other));
  expect(await mates(a.userId, b.userId)).toBe(true);
  expect(await mates(a.userId, a.userId)).toBe(false);
  expect(await mates(a.userId, c.userId)).toBe(false);
  expect(await teamMatesOf(testDb(), a.userId)).toEqual([b.userId]);
  expect(await teamOf(testDb(), b.userId)).toMatchObject({ id });
  await testDb().execute(sql`update team_member set left_at = now() where user_id = ${b.userId}`);
  expect(await mates(a.userId, b.userId)).toBe(false);
  expect(await teamOf(testDb(), b.userId)).toBeNull();
});
