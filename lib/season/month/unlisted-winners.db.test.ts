import { sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { takeBreak } from "@/lib/protection/take-break";
import { testContext } from "@/lib/testing/context";
import { testDb } from "@/lib/testing/database";
import { givenHouse } from "@/lib/testing/given-bounty";
import { givenScorer, march, midMonth } from "@/lib/testing/given-season";
import { changeSeason, readBoard, readHeistTokens } from "..";

const afterGrace = new Date("2026-04-01T00:10:00.000Z");

beforeAll(async () => {
  await givenHouse({ now: midMonth });
});

test("who takes a break or is suspended as the month ends wins nothing, also before the season was told", async () => {
  const people = [];
  for (let tens = 14; tens > 2; tens--) people.push(await givenScorer(tens));
  const [first, second, third] = people as [(typeof people)[0], ...typeof people];
  const late = { ...first, now: () => new Date("2026-03-31T23:59:59.000Z") };
  await takeBreak(late, { length: "7d" });
  await testDb().execute(
    sql`update app_user set suspended_at = ${afterGrace.toISOString()} where id = ${second?.userId}`,
  );
  const end = testContext({ now: afterGrace });
  await changeSeason(end);
  const { items } = await readBoard(end, { board: "everyone", season: march }, { limit: 20 });
  expect(items.map(({ userId }) => userId)).toEqual(people.slice(2).map(({ userId }) => userId));
  expect(await readHeistTokens(testDb(), first.userId)).toBe(0n);
  expect(await readHeistTokens(testDb(), third?.userId as typeof first.userId)).toBe(3n);
});
