import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { databaseError } from "@/db/transaction";
import { testDb } from "@/lib/testing/database";
import { givenHouse, givenPlayer, givenRound, pay } from "@/lib/testing/given-bounty";

test("no share of a price can be negative, even where the shares add up", async () => {
  await givenHouse();
  const roundId = await givenRound();
  await pay(await givenPlayer(10_000_000n), roundId, "Weigh this");
  const change = testDb().execute(sql`update bounty_attempt set
    split_pool = split_pool + split_operations + 1, split_operations = -1`);
  const refusal = await change.catch((error: unknown) => databaseError(error));
  expect(refusal).toMatchObject({ code: "23514", constraint: "split_not_negative" });
});
