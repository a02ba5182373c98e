import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import type { Context } from "@/lib/context";
import { newId } from "@/lib/core/id";
import { testContext } from "@/lib/testing/context";
import { testDatabaseUrl, testDb } from "@/lib/testing/database";
import {
  givenHouse,
  givenPlayer,
  givenRound,
  judge,
  messageThatWins,
  pay,
} from "@/lib/testing/given-bounty";
import { until } from "@/lib/testing/until";
import type { RoundEvent } from "../contract";
import { openRoundHub } from "./round-hub";
import { streamAttempt } from "./stream-attempt";

test("a notice that nobody can read is logged and passed over, and the next one is told", async () => {
  await givenHouse();
  const warned: string[] = [];
  const log: Context["log"] = { info() {}, error() {}, warn: (_, text) => warned.push(text) };
  const hub = openRoundHub(testContext({ log }), testDatabaseUrl());
  const roundId = await givenRound();
  const heard: RoundEvent[] = [];
  hub.watch(roundId, 1_000, (event) => heard.push(event));

  const attemptId = newId("attempt", new Date());
  const words = JSON.stringify({ roundId, attemptId, from: 0, text: "Still " });
  await until(async () => {
    for (const payload of ["", "{", "null", '{"roundId":7}', words])
      await testDb().execute(sql`select pg_notify('bounty_words', ${payload})`);
    return heard.length > 0;
  });
  expect(heard[0]).toEqual({ type: "words", attemptId, from: 0, text: "Still " });
  expect(warned).toContain("the live feed was told what it cannot read");
  await hub.close();
});

test("an event that nobody was told of is found all the same", async () => {
  await givenHouse();
  const hub = openRoundHub(testContext(), testDatabaseUrl(), { lookMs: 50 });
  const roundId = await givenRound();
  const heard: RoundEvent[] = [];
  hub.watch(roundId, 2, (event) => heard.push(event));
  await testDb().execute(sql`
    insert into bounty_event (round_id, seq, attempt_id, at) values (${roundId}, 3, null, now())`);
  await until(() => heard.length > 0);
  expect(heard[0]).toMatchObject({ type: "round", seq: 3 });
  await hub.close();
});

test("opened again after its outcome, an attempt's stream tells that outcome and ends", async () => {
  await givenHouse();
  const hub = openRoundHub(testContext(), testDatabaseUrl());
  const round = await givenRound();
  const player = await givenPlayer();
  const { attempt } = await pay(player, round, await messageThatWins(round));
  await judge(round);
  for (let reload = 0; reload < 3; reload++) {
    const told: RoundEvent[] = [];
    for await (const event of streamAttempt(
      testContext(),
      hub,
      attempt.id,
      new AbortController().signal,
    ))
      told.push(event);
    expect(told).toMatchObject([
      { type: "attempt", attempt: { state: "won" }, round: { state: "won" } },
    ]);
  }
  await hub.close();
});
