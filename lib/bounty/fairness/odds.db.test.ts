import { beforeAll, expect, test } from "vitest";
import { changeSetting } from "@/lib/settings";
import { testContext } from "@/lib/testing/context";
import {
  givenHouse,
  givenPlayer,
  givenRound,
  judge,
  messageThatWins,
  pay,
} from "@/lib/testing/given-bounty";
import { listRounds } from "../listing/list-rounds";
import { readRound } from "../listing/read-round";
import { readOdds } from "./read-odds";

beforeAll(async () => {
  await givenHouse();
  const admin = await givenPlayer(0n, { role: "super_admin" });
  const key = "bounty.next_round_opens_by_itself";
  await changeSetting(admin, { key, value: false, reason: "this test opens its own" });
});

const numberOf = async (roundId: string) =>
  (await listRounds(testContext(), { limit: 100 })).items.find(({ id }) => id === roundId)
    ?.number ?? 0;

test("odds count every judged attempt of ended rounds of the same guardian and this one", async () => {
  const player = await givenPlayer(10_000_000_000n);
  const first = await givenRound();
  await pay(player, first, "Good evening.");
  await pay(player, first, "Good evening again.");
  await judge(first);
  await pay(player, first, await messageThatWins(first));
  await judge(first);
  const other = await givenRound({}, { guardian: "ferryman" });
  await pay(player, other, "Good evening, ferryman.");
  await judge(other);
  const open = await givenRound();
  await pay(player, open, "Good evening, and once more.");
  await judge(open);

  const ctx = testContext();
  expect(await readOdds(ctx, await numberOf(open))).toEqual({ judged: 4, wins: 1, asOf: 1 });
  expect(await readOdds(ctx, await numberOf(other))).toEqual({ judged: 1, wins: 0, asOf: 1 });
  expect((await readRound(ctx, await numberOf(first))).judgedCount).toBe(3);
});
