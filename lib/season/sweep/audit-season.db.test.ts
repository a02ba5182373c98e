import { sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { testContext } from "@/lib/testing/context";
import { testDb } from "@/lib/testing/database";
import { givenHouse } from "@/lib/testing/given-bounty";
import { award, givenScorer, march, midMonth, move } from "@/lib/testing/given-season";
import { auditSeason, sweepSeason } from "..";

const system = testContext({ now: midMonth });

beforeAll(async () => {
  await givenHouse({ now: midMonth });
});

test("standings, events, ledger and counts agree, and a point that is wrong is found", async () => {
  const [ada, rob] = [await givenScorer(7), await givenScorer(2)];
  await move(ada.userId, rob.userId, { amount: 3n });
  await sweepSeason(system);
  await award(rob.userId);
  expect(await auditSeason(system)).toEqual({ standings: 2, faults: [], miscounted: 0 });

  const shift = (by: number) =>
    testDb().execute(
      sql`update season_standing set points = points + ${by}, peak = peak + 1 where user_id = ${ada.userId}`,
    );
  await shift(1);
  const fault = { season: march, userId: ada.userId, points: 68n, ledger: 67n, events: 67n };
  expect(await auditSeason(system)).toEqual({ standings: 2, faults: [fault], miscounted: 2 });
  await shift(-1);

  await testDb().execute(sql`update season_rank_block set people = people + 1`);
  expect((await auditSeason(system)).miscounted).toBeGreaterThan(0);
});
