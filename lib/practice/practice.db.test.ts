import { eq, sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { practiceAttempt, practiceSeal } from "@/db/schema/practice";
import { signUp, startGuest } from "@/lib/auth";
import type { Context } from "@/lib/context";
import type { Id } from "@/lib/core/id";
import { drawSympathies } from "@/lib/guardian";
import { testDb } from "@/lib/testing/database";
import {
  expectSound,
  givenHouse,
  givenPlayer,
  givenRound,
  judge,
  messageThatWins,
  pay,
} from "@/lib/testing/given-bounty";
import { contextOf, visitor } from "@/lib/testing/given-people";
import { modelsAt } from "@/lib/testing/models";
import { startOpenAiServer } from "@/lib/testing/openai-server";
import { winningMessage } from "@/lib/testing/winning-message";
import type { PracticeEvent } from "./contract";
import { readPractice, readPracticeRoom, sendPractice } from "./index";
import { levels } from "./levels";

beforeAll(async () => {
  await givenHouse();
});

/** Words that beat a level, from what only the database knows. */
async function wordsFor(slug: string, wording = 0): Promise<string> {
  const [row] = await testDb().select().from(practiceSeal).where(eq(practiceSeal.slug, slug));
  const parts = levels.find((level) => level.slug === slug)?.difficulty.parts ?? 0;
  if (!row) throw new Error(`nobody has met ${slug} yet`);
  return winningMessage(drawSympathies(row.seal, `practice:${slug}`, parts), wording);
}

/** Sends a message and hears it out. */
async function send(ctx: Context, slug: string, message: string): Promise<PracticeEvent[]> {
  const { events, judging } = await sendPractice(ctx, { slug, message });
  const told: PracticeEvent[] = [];
  for await (const event of events) told.push(event);
  await judging;
  return told;
}

const last = (events: PracticeEvent[]) => {
  const event = events.at(-1);
  if (event?.type !== "attempt") throw new Error("the last event is the outcome");
  return event.attempt;
};

const plain = "Good evening. I would only like to know how your night has been.";

test("a level is played, lost, won, and opens the next one, and costs nothing", async () => {
  const player = await givenPlayer();
  const before = await readPractice(player);
  expect(before.levels.map(({ state }) => state)).toEqual([
    "open",
    ...Array.from({ length: levels.length - 1 }, () => "locked"),
  ]);
  await expect(sendPractice(player, { slug: "lamplighter", message: plain })).rejects.toMatchObject(
    { reason: "practice.locked" },
  );

  const lost = await send(player, "doorkeeper", plain);
  expect(lost[0]).toMatchObject({ type: "attempt", attempt: { state: "judging", number: 1 } });
  const words = lost.flatMap((event) => (event.type === "words" ? [event.text] : [])).join("");
  expect(last(lost)).toMatchObject({ state: "rejected", answer: words });
  const won = await send(player, "doorkeeper", await wordsFor("doorkeeper"));
  expect(last(won)).toMatchObject({ state: "won", number: 2 });

  const after = await readPractice(player);
  expect(after.levels.slice(0, 3).map(({ state }) => state)).toEqual(["beaten", "open", "locked"]);
  expect(after.levels[0]).toMatchObject({ refusals: 1 });
  const room = await readPracticeRoom(player, "doorkeeper");
  expect(room.attempts.map(({ number, state }) => [number, state])).toEqual([
    [2, "won"],
    [1, "rejected"],
  ]);
  expect(room).toMatchObject({ state: "beaten", next: { slug: "lamplighter" } });
  expect(room.weakness).toContain(" and ");
  await expectSound();
  const { rows } = await testDb().execute(
    sql`select 1 from ledger_movement where code not in ('test.money')`,
  );
  expect(rows).toHaveLength(0);
});

test("all levels can be walked to the end, one after the other", async () => {
  const player = await givenPlayer();
  for (const { slug } of levels) {
    await readPracticeRoom(player, slug);
    const tried: string[] = [];
    for (const wording of [0, 1, 2, 3, 4]) {
      if (tried.at(-1) === "won") break;
      tried.push(last(await send(player, slug, await wordsFor(slug, wording))).state);
    }
    expect([slug, tried.at(-1)]).toEqual([slug, "won"]);
  }
  const { levels: walked } = await readPractice(player);
  expect(walked.every(({ state }) => state === "beaten")).toBe(true);
});

test("the seal of a level is made once, however many ask first", async () => {
  await testDb().delete(practiceSeal).where(eq(practiceSeal.slug, "weaver"));
  const rooms = await Promise.all(
    Array.from({ length: 8 }, () => readPracticeRoom(visitor(), "weaver")),
  );
  expect(rooms).toHaveLength(8);
  expect(await testDb().$count(practiceSeal, eq(practiceSeal.slug, "weaver"))).toBe(1);
});

test("nobody is told what moves a guardian before it is due", async () => {
  const stranger = await readPracticeRoom(visitor(), "lamplighter");
  expect(stranger).toMatchObject({ hints: [], weakness: null, state: "locked" });
  const player = await givenPlayer();
  expect(await readPracticeRoom(player, "doorkeeper")).toMatchObject({
    hints: [expect.any(String)],
    nextHintIn: null,
  });
  await send(player, "doorkeeper", await wordsFor("doorkeeper"));
  for (const left of [4, 3, 2, 1]) {
    expect(await readPracticeRoom(player, "lamplighter")).toMatchObject({
      hints: [],
      nextHintIn: left,
    });
    await send(player, "lamplighter", plain);
  }
  const { hints, nextHintIn } = await readPracticeRoom(player, "lamplighter");
  expect([hints.length, nextHintIn]).toEqual([1, null]);
});

test("two messages to one guardian at once: one is weighed, the other is refused", async () => {
  const server = await startOpenAiServer("reject");
  const answer = server.pause();
  try {
    const player = await givenPlayer(0n, { models: modelsAt(server.url) });
    const sent = await Promise.allSettled(
      Array.from({ length: 6 }, () => sendPractice(player, { slug: "doorkeeper", message: plain })),
    );
    const refused = sent.flatMap((one) => (one.status === "rejected" ? [one.reason.reason] : []));
    expect(refused).toEqual(Array.from({ length: 5 }, () => "practice.busy"));
    answer();
    for (const one of sent) if (one.status === "fulfilled") await one.value.judging;
    expect((await readPracticeRoom(player, "doorkeeper")).attempts).toMatchObject([
      { number: 1, state: "rejected" },
    ]);
  } finally {
    answer();
    await server.close();
  }
});

test("a judge that died blocks nobody: its message is void once its time is over", async () => {
  const player = await givenPlayer();
  const start = player.now();
  await testDb()
    .insert(practiceAttempt)
    .values({
      id: `pra_${"0".repeat(32)}` as Id<"practice">,
      userId: player.userId,
      slug: "doorkeeper",
      number: 1,
      state: "judging",
      message: plain,
      startedAt: start,
      deadlineAt: new Date(start.getTime() + 75_000),
    });
  await expect(sendPractice(player, { slug: "doorkeeper", message: plain })).rejects.toMatchObject({
    reason: "practice.busy",
  });
  const later = { ...player, now: () => new Date(start.getTime() + 75_000) };
  expect((await readPracticeRoom(later, "doorkeeper")).attempts[0]).toMatchObject({
    state: "voided",
    voidReason: "practice.interrupted",
  });
  expect(last(await send(later, "doorkeeper", plain))).toMatchObject({
    state: "rejected",
    number: 2,
  });
});

test("a fault of the model is told, and counts as no try", async () => {
  const server = await startOpenAiServer("malformed_arguments");
  try {
    const player = await givenPlayer(0n, { models: modelsAt(server.url) });
    const told = last(await send(player, "doorkeeper", plain));
    expect(told).toMatchObject({ state: "voided", voidReason: "practice.malformed_call" });
    expect(await readPracticeRoom(player, "doorkeeper")).toMatchObject({ refusals: 0 });
  } finally {
    await server.close();
  }
});

test("the guardian of a round can be practised with once the round has ended", async () => {
  const roundId = await givenRound();
  const winner = await givenPlayer();
  const number = (await readPractice(winner)).retired.length;
  expect(number).toBe(0);
  await expect(readPracticeRoom(winner, "round-1")).rejects.toMatchObject({ code: "not_found" });
  const words = await messageThatWins(roundId);
  await pay(winner, roundId, words);
  await judge(roundId);

  const pupil = await givenPlayer();
  const { retired } = await readPractice(pupil);
  expect(retired).toMatchObject([{ slug: "round-1", name: "Anubis", beatenAt: null }]);
  expect(last(await send(pupil, "round-1", plain)).state).toBe("rejected");
  expect(last(await send(pupil, "round-1", words)).state).toBe("won");
  expect((await readPractice(pupil)).retired[0]?.beatenAt).not.toBeNull();
});

test("practice needs a person, words, and somebody to speak to", async () => {
  const message = plain;
  await expect(sendPractice(visitor(), { slug: "doorkeeper", message })).rejects.toMatchObject({
    reason: "auth.required",
  });
  const player = await givenPlayer();
  await expect(sendPractice(player, { slug: "nobody", message })).rejects.toMatchObject({
    reason: "practice.not_found",
  });
  await expect(sendPractice(player, { slug: "doorkeeper", message: "  " })).rejects.toMatchObject({
    reason: "practice.message_empty",
  });
  await expect(
    sendPractice(player, { slug: "doorkeeper", message: "x".repeat(1_001) }),
  ).rejects.toMatchObject({ reason: "practice.message_too_long" });
});

test("what a guest has beaten stays beaten when the guest makes an account", async () => {
  const guest = await startGuest(visitor());
  const ctx = await contextOf(guest);
  await readPracticeRoom(ctx, "doorkeeper");
  await send(ctx, "doorkeeper", plain);
  await send(ctx, "doorkeeper", await wordsFor("doorkeeper"));
  const account = { email: "kept-practice@example.com", password: "the feather is lighter" };
  const kept = await contextOf(await signUp(ctx, account));
  const { levels: walked } = await readPractice(kept);
  expect(walked.slice(0, 3).map(({ state }) => state)).toEqual(["beaten", "open", "locked"]);
  expect(walked[0]).toMatchObject({ refusals: 1, beatenAt: expect.anything() });
  expect((await readPracticeRoom(kept, "doorkeeper")).attempts).toHaveLength(2);
});
