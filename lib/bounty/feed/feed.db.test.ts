import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { connect } from "@/db/client";
import type { Id } from "@/lib/core/id";
import { testContext } from "@/lib/testing/context";
import { testDatabaseUrl, testDb } from "@/lib/testing/database";
import {
  expectSound,
  givenHouse,
  givenPlayer,
  givenRound,
  judge,
  pay,
} from "@/lib/testing/given-bounty";
import { modelsAt } from "@/lib/testing/models";
import { startOpenAiServer } from "@/lib/testing/openai-server";
import { until } from "@/lib/testing/until";
import type { RoundEvent } from "../contract";
import { roundById } from "../repository";
import { followRound } from "./follow-round";
import { openRoundHub, type RoundHub } from "./round-hub";
import { streamAttempt } from "./stream-attempt";

type Sequenced = Extract<RoundEvent, { seq: number }>;
const ctx = testContext();
let hub: ReturnType<typeof openRoundHub>;

beforeAll(async () => {
  await givenHouse();
  hub = openRoundHub(ctx, testDatabaseUrl());
});
afterAll(() => hub.close());

const isRising = (seqs: number[]) =>
  seqs.every((seq, index) => index === 0 || seq > (seqs[index - 1] ?? seq));
const lastSeq = async (round: Id<"round">) => (await roundById(testDb(), round)).eventCount;
const isSequenced = (event: RoundEvent): event is Sequenced => event.type !== "words";

/** Follows a round from now on and keeps what it hears, until it is told to stop. */
function follow(roundId: Id<"round">, after: number, own = ctx, told = hub) {
  const gone = new AbortController();
  const heard: RoundEvent[] = [];
  const ended = (async () => {
    for await (const event of followRound(own, told, { roundId, after }, gone.signal))
      heard.push(event);
  })();
  return {
    heard,
    seqs: () => heard.filter(isSequenced).map(({ seq }) => seq),
    async stop() {
      gone.abort();
      await ended;
    },
  };
}

/** How each attempt stands, as a reader knows it. */
function standing(events: RoundEvent[]): string[] {
  const states = new Map<string, string>();
  for (const event of events)
    if (event.type === "attempt") states.set(event.attempt.id, event.attempt.state);
  return [...states.values()];
}

/** Breaks the hub's listening connection, as a failing network or database would. */
async function dropListener(): Promise<number> {
  const { rowCount } = await testDb().execute(sql`
    select pg_terminate_backend(pid) from pg_stat_activity
    where application_name = 'anubis-listener' and datname = current_database()`);
  return rowCount ?? 0;
}

test("100 attempts arrive while the listener is dropped again and again: none is missed or told twice", async () => {
  const round = await givenRound();
  const from = await lastSeq(round);
  const followers = Array.from({ length: 5 }, () => follow(round, from));
  const players = await Promise.all(Array.from({ length: 10 }, () => givenPlayer()));
  let dropped = 0;
  for (let turn = 0; turn < 10; turn++) {
    const paying = players.map((player) => pay(player, round, `Turn ${turn}, please.`));
    const judging = judge(round);
    await until(async () => {
      dropped += await dropListener();
      return dropped > turn;
    });
    await Promise.all([...paying, judging]);
  }
  await judge(round);

  const to = await lastSeq(round);
  expect(to - from).toBe(300);
  for (const follower of followers) {
    await until(() => follower.seqs().at(-1) === to);
    await follower.stop();
    expect(isRising(follower.seqs())).toBe(true);
    expect(standing(follower.heard)).toEqual(Array(100).fill("rejected"));
  }
  expect(dropped).toBeGreaterThanOrEqual(10);
  await expectSound();
});

test("what comes while nobody listens is told as soon as the connection is back, with nothing new to wake it", async () => {
  const round = await givenRound();
  const from = await lastSeq(round);
  const follower = follow(round, from);
  const player = await givenPlayer();
  await pay(player, round, "Are you there?");
  await until(() => follower.seqs().length === 1);
  await dropListener();
  await pay(player, round, "And now?");
  await until(() => follower.seqs().length === 2);
  expect(follower.seqs()).toEqual([from + 1, from + 2]);
  await follower.stop();
});

test("a read of events that fails is repeated, though nothing new comes", async () => {
  const round = await givenRound();
  const from = await lastSeq(round);
  const follower = follow(round, from);
  const player = await givenPlayer();
  await pay(player, round, "First.");
  await until(() => follower.seqs().length === 1);

  // The hub's read waits for this lock; its connection is broken while it waits.
  await testDb().transaction(async (tx) => {
    await tx.execute(sql`select pg_notify('bounty_event', ${JSON.stringify({ roundId: round })})`);
    await tx.execute(sql`lock table bounty_event in access exclusive mode`);
    await testDb().execute(
      sql`select pg_notify('bounty_event', ${JSON.stringify({ roundId: round })})`,
    );
    await until(async () => {
      const { rowCount } = await testDb().execute(sql`
        select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and wait_event_type = 'Lock'
          and query like '%"bounty_event"%' and query like 'select%'`);
      return (rowCount ?? 0) > 0;
    });
    await tx.execute(sql`
      insert into bounty_event (round_id, seq, attempt_id, at)
      values (${round}, ${from + 2}, null, now())`);
  });
  await until(() => follower.seqs().length === 2);
  await follower.stop();
});

test("who comes back with the number of their last event is told the rest, in order and nothing twice", async () => {
  const round = await givenRound();
  const players = await Promise.all(Array.from({ length: 20 }, () => givenPlayer()));
  await Promise.all(players.map((player) => pay(player, round, "Together.")));
  const judging = judge(round);
  const to = 2 + 60;
  const events: Sequenced[] = [];
  let after = 0;
  while (after < to) {
    const gone = new AbortController();
    let left = 7; // then the connection breaks, in the middle of whatever happens
    for await (const event of followRound(ctx, hub, { roundId: round, after }, gone.signal)) {
      if (!isSequenced(event)) continue;
      events.push(event);
      after = event.seq;
      left -= 1;
      if (left === 0 || after === to) break;
    }
  }
  await judging;
  const seqs = events.map(({ seq }) => seq);
  expect(seqs.at(-1)).toBe(to);
  expect(isRising(seqs)).toBe(true);
  expect(standing(events)).toEqual(Array(20).fill("rejected"));
});

test("who asks for a round from its start is told each attempt once, as it stands", async () => {
  const round = await givenRound();
  const players = await Promise.all(Array.from({ length: 5 }, () => givenPlayer()));
  await Promise.all(players.map((player) => pay(player, round, "One of five.")));
  await judge(round);
  const follower = follow(round, 0);
  const to = await lastSeq(round);
  expect(to).toBe(2 + 15);
  await until(() => follower.seqs().at(-1) === to);
  await follower.stop();
  expect(follower.heard.filter(isSequenced)).toHaveLength(5);
  expect(standing(follower.heard)).toEqual(Array(5).fill("rejected"));
});

test("an attempt's own stream: how it stands, every word in order, last the verdict", async () => {
  const server = await startOpenAiServer("slow");
  const models = modelsAt(server.url);
  const round = await givenRound({ models });
  const player = await givenPlayer();
  const { attempt } = await pay(player, round, "Say it slowly.");
  const judging = judge(round, { models });
  const events: RoundEvent[] = [];
  for await (const event of streamAttempt(ctx, hub, attempt.id, new AbortController().signal))
    events.push(event);
  await judging;

  const [first, last] = [events[0], events.at(-1)];
  expect(first).toMatchObject({ type: "attempt", attempt: { id: attempt.id } });
  expect(last).toMatchObject({
    type: "attempt",
    attempt: { state: "rejected", answer: "I have weighed your words and they are light " },
  });
  expect(whole(events)).toBe("I have weighed your words and they are light ");
  expect(events.filter(isSequenced).at(-1)?.round).toMatchObject({ judgedCount: 1 });
  await server.close();
});

/** What a reader knows of the answer who joins pieces, cuts overlaps, and cannot bridge a gap. */
function whole(events: RoundEvent[]): string {
  let text = "";
  for (const event of events) {
    if (event.type === "attempt" && event.attempt.answer.length > text.length)
      text = event.attempt.state === "judging" ? event.attempt.answer : text;
    if (event.type === "words" && event.from <= text.length)
      text += event.text.slice(text.length - event.from);
  }
  return text;
}

test("who comes in the middle of an answer, or loses the listener in it, has the words from the start", async () => {
  const server = await startOpenAiServer("hang_after_words");
  const models = modelsAt(server.url);
  const round = await givenRound({ models });
  const player = await givenPlayer();
  await pay(player, round, "Speak.");
  const judging = judge(round, { models });
  const early = follow(round, 0);
  await until(() => whole(early.heard) === "I have weighed ");

  const late = follow(round, await lastSeq(round));
  await until(() => whole(late.heard) === "I have weighed ");

  const { heard } = late;
  heard.length = 0;
  await dropListener();
  await until(() => whole(heard) === "I have weighed ");
  server.cut();
  await judging;
  await Promise.all([early.stop(), late.stop(), server.close()]);
});

test("a reader who does not read is let go, and misses nothing on coming back", async () => {
  const round = await givenRound();
  let tell = (_event: RoundEvent) => {};
  const flood: RoundHub = {
    watch(_round, _lastSeq, listener) {
      tell = listener;
      return () => {};
    },
    close: async () => {},
  };
  const gone = new AbortController();
  const slow = followRound(ctx, flood, { roundId: round, after: 0 }, gone.signal);
  expect((await slow.next()).value).toMatchObject({ seq: 2 });
  for (let from = 0; from < 5_001; from++)
    tell({ type: "words", attemptId: "nobody's", from, text: "." });
  expect((await slow.next()).done).toBe(true);

  await testDb().execute(sql`
    insert into bounty_event (round_id, seq, attempt_id, at)
    select ${round}, number, null, now() from generate_series(3, 7000) number`);
  await testDb().execute(sql`update bounty_round set event_count = 7000 where id = ${round}`);
  const again = follow(round, 2);
  await until(() => again.seqs().at(-1) === 7_000);
  expect(isRising(again.seqs())).toBe(true);
  expect(again.seqs().length).toBeLessThan(20);
  await again.stop();
});

test("two hundred watchers of a round cost one reading of its events, not two hundred", async () => {
  const db = connect(testDatabaseUrl(), 20);
  const own = { ...ctx, db };
  const ownHub = openRoundHub(own, testDatabaseUrl());
  const round = await givenRound();
  const from = await lastSeq(round);
  const watchers = Array.from({ length: 200 }, () => follow(round, from, own, ownHub));
  const player = await givenPlayer();
  await pay(player, round, "The first one wakes everybody.");
  await until(() => watchers.every((one) => one.seqs().length === 1));

  let queries = 0;
  db.$client.on("acquire", () => {
    queries += 1;
  });
  await pay(player, round, "The second is told to all.");
  await until(() => watchers.every((one) => one.seqs().length === 2));
  expect(queries).toBeLessThan(30);
  await Promise.all(watchers.map((one) => one.stop()));
  await ownHub.close();
  await db.$client.end();
});
