import { sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import type { Context } from "@/lib/context";
import { testDb } from "@/lib/testing/database";
import { givenHouse, givenPlayer, givenRound, pay } from "@/lib/testing/given-bounty";
import { givenJoined } from "@/lib/testing/given-wallet";

beforeAll(async () => {
  await givenHouse();
});

test.each(["admin", "super_admin"] as const)(
  "a person who is %s cannot pay in a round",
  async (role) => {
    const player = await givenPlayer(1_000_000_000n, { role });
    await expect(pay(player, await givenRound(), "Good evening.")).rejects.toMatchObject({
      code: "forbidden",
      reason: "bounty.insider",
    });
    const { rows } = await testDb().execute(
      sql`select 1 from bounty_attempt where user_id = ${player.userId}`,
    );
    expect(rows).toHaveLength(0);
  },
);

test("a single permission of the house bars its holder, another one does not", async () => {
  const player = await givenPlayer();
  const holding = (permission: `${string}:${string}`) =>
    ({ ...player, actor: { ...player.actor, granted: [permission] } }) as Context;
  const roundId = await givenRound();
  for (const permission of ["admin:rounds", "admin:*"] as const)
    await expect(pay(holding(permission), roundId, "Good evening.")).rejects.toMatchObject({
      reason: "bounty.insider",
    });
  await pay(holding("chat:read:all"), roundId, "Good evening.");
});

test("another account of somebody who runs the house cannot pay either", async () => {
  const [insider, other] = [await givenPlayer(), await givenPlayer()];
  await testDb().execute(sql`update app_user set role = 'admin' where id = ${insider.userId}`);
  const roundId = await givenRound();
  await pay(other, roundId, "Good evening.");
  await givenJoined(insider, other);
  await expect(pay(other, roundId, "Good evening.")).rejects.toMatchObject({
    reason: "bounty.insider",
  });
});
