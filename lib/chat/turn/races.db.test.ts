import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { asSystem, type Context } from "@/lib/context";
import type { Id } from "@/lib/core/id";
import { readCreditBalance } from "@/lib/credit";
import { testContext } from "@/lib/testing/context";
import { testDb } from "@/lib/testing/database";
import {
  expectSound,
  freshKey,
  givenChat,
  givenHub,
  givenTalker,
  readAll,
} from "@/lib/testing/given-chat";
import { noon } from "@/lib/testing/given-people";
import { modelsAt } from "@/lib/testing/models";
import { startTalkServer, type TalkServer } from "@/lib/testing/talk-server";
import { until } from "@/lib/testing/until";
import { followTurn, readChat, sendTurn, stopTurn } from "..";
import { endTurn } from "./end-turn";
import { mendTurn, mendTurns } from "./mend-turns";
import { turnById } from "./repository";
import { LEASE_MS } from "./turn-hub";

const hub = givenHub(testContext({ now: noon }));
const elsewhere = givenHub(testContext({ now: noon }));
const forever = () => new AbortController().signal;
let server: TalkServer;
beforeAll(async () => {
  server = await startTalkServer();
});
afterAll(() => server.close());

const balance = async (ctx: Context) => {
  const { available, held } = await readCreditBalance(ctx);
  return { available: BigInt(available), held: BigInt(held) };
};
const later = <C extends Context>(ctx: C, ms: number): C => ({
  ...ctx,
  now: () => new Date(noon.getTime() + ms),
});
async function turnOf(turnId: Id<"turn">) {
  const turn = await turnById(testDb(), turnId);
  if (!turn) throw new Error("there is this turn");
  return turn;
}

/** A reply under way, of which these words are stored. */
async function givenReply(...words: string[]) {
  const ctx = { ...(await givenTalker()), models: modelsAt(server.url) };
  const chatId = await givenChat(ctx, ["thessaly"]);
  const before = await balance(ctx);
  const wish = { chatId, requestKey: freshKey(), text: "Tell me everything." };
  const { events, running } = await sendTurn(ctx, hub, wish, forever());
  const talk = await server.next();
  const reading = readAll(events);
  await until(async () => (await readChat(ctx, { chatId, limit: 1 })).chat.open.length === 1);
  const [open] = (await readChat(ctx, { chatId, limit: 1 })).chat.open;
  const turnId = open?.turnId as Id<"turn">;
  talk.say(...words);
  const length = words.join("").length;
  await until(() => (hub.liveOf(turnId)?.text.length ?? 0) >= length);
  return { ctx, chatId, talk, running, reading, turnId, before, wish };
}

const rounds = Array.from({ length: 20 }, (_, at) => at);

test.each(rounds)("twenty presses of one button make one turn, charged once (%i)", async () => {
  const ctx = await givenTalker();
  const chatId = await givenChat(ctx, ["thessaly"]);
  const before = await balance(ctx);
  const count = async () => (await readChat(ctx, { chatId, limit: 1 })).chat.messageCount;
  const greetings = await count();
  const wish = { chatId, requestKey: freshKey(), text: "Good evening." };
  // Two processes: neither knows what the other is doing.
  vi.resetModules();
  const other = await import("..");
  const sent = await Promise.all(
    Array.from({ length: 20 }, (_, at) =>
      (at % 2 ? sendTurn : other.sendTurn)(ctx, hub, wish, forever()),
    ),
  );
  const told = await Promise.all(sent.map(({ events }) => readAll(events)));
  await Promise.all(sent.map(({ running }) => running));
  expect(new Set(told.map(({ end }) => end.turnId)).size).toBe(1);
  expect(new Set(told.map(({ text }) => text)).size).toBe(1);
  const { rows } = await testDb().execute(
    sql`select 1 from chat_turn where request_key = ${wish.requestKey}`,
  );
  expect(rows).toHaveLength(1);
  expect(await count()).toBe(greetings + 2);
  const charged = BigInt(told[0]?.end.receipt?.charged ?? 0);
  expect(charged).toBeGreaterThan(0n);
  expect(await balance(ctx)).toEqual({ available: before.available - charged, held: 0n });
});

test.each(rounds)(
  "stop races with the end: one of them counts, and the money is exact (%i)",
  async (at) => {
    const { ctx, talk, running, reading, turnId, before } = await givenReply(
      "The sea ",
      "is wide. ",
    );
    const stop = () => stopTurn(ctx, { turnId });
    if (at % 2) {
      talk.finish();
      await stop();
    } else {
      const stopping = stop();
      talk.finish();
      await stopping;
    }
    const { end, text } = await reading;
    await running;
    expect(["done", "stopped"]).toContain(end.state);
    expect(text.trimEnd()).toBe("The sea is wide.");
    const charged = BigInt(end.receipt?.charged ?? 0);
    expect(charged).toBeGreaterThan(0n);
    expect(await balance(ctx)).toEqual({ available: before.available - charged, held: 0n });
    await stop();
    expect((await turnOf(turnId)).state).toBe(end.state);
  },
);

test("stop ends the asking too, from another process, and charges what was shown", async () => {
  const { ctx, talk, running, reading, turnId } = await givenReply("One. ", "Two. ");
  await stopTurn({ ...ctx, models: modelsAt("http://127.0.0.1:9/v1") }, { turnId });
  await talk.gone;
  await running;
  const { end, text } = await reading;
  expect(end).toMatchObject({ state: "stopped", reason: null, receipt: { counted: "estimate" } });
  expect(text.trimEnd()).toBe("One. Two.");
  expect(end.reply).toMatchObject({ state: "stopped", text: "One. Two." });
  await expectSound();
});

test("stopped before the first word, nothing is charged", async () => {
  const { ctx, running, reading, turnId, before } = await givenReply();
  await stopTurn(ctx, { turnId });
  await running;
  expect((await reading).end).toMatchObject({ state: "stopped", receipt: { charged: "0" } });
  expect(await balance(ctx)).toEqual(before);
});

test.each(rounds)(
  "a run that fell silent is ended by whoever looks, once, and can write no more (%i)",
  async () => {
    const { ctx, chatId, talk, running, reading, turnId, before } = await givenReply(
      "Half a ",
      "sentence",
    );
    const dead = later(ctx, LEASE_MS + 1);
    await Promise.all(
      [
        mendTurn(dead, turnId),
        mendTurns(asSystem(dead, "test")),
        ...Array.from({ length: 3 }, async () =>
          readAll(await followTurn(dead, elsewhere, { turnId, after: 0 }, forever())),
        ),
      ].map((work) => Promise.resolve(work).catch(() => {})),
    );
    const mended = await turnOf(turnId);
    expect(mended).toMatchObject({ state: "interrupted", reason: "chat.interrupted" });
    talk.say("that nobody is ever shown.");
    talk.finish();
    await running;
    await reading;
    expect(await turnOf(turnId)).toEqual(mended);
    const { window } = await readChat(ctx, { chatId, limit: 5 });
    expect(window.messages.at(-1)).toMatchObject({ state: "interrupted", text: "Half a sentence" });
    expect(await balance(ctx)).toEqual({
      available: before.available - (mended.charged ?? 0n),
      held: 0n,
    });
    const { rows } = await testDb().execute(
      sql`select 1 from chat_chunk where turn_id = ${turnId}`,
    );
    expect(rows).toHaveLength(0);
  },
);

test("a run that is alive is ended by nobody else", async () => {
  const { ctx, talk, running, reading, turnId } = await givenReply("Still ");
  await mendTurn(later(ctx, LEASE_MS - 1), turnId);
  await endTurn(asSystem(ctx, "test"), turnId, {
    run: "another run",
    outcome: { state: "stopped", reason: null, model: null, usage: null, inputTokens: 0 },
  });
  expect((await turnOf(turnId)).state).toBe("running");
  talk.say("here.");
  talk.finish();
  await running;
  expect((await reading).end).toMatchObject({ state: "done", reply: { text: "Still here." } });
});

test("while a reply is being written nothing else is sent, and what a dead run left stands in nobody's way", async () => {
  const { ctx, chatId, running, reading } = await givenReply("Busy ");
  const wish = { chatId, requestKey: freshKey(), text: "And now?" };
  await expect(sendTurn(ctx, hub, wish, forever())).rejects.toMatchObject({ reason: "chat.busy" });
  const { events, running: next } = await sendTurn(later(ctx, LEASE_MS + 1), hub, wish, forever());
  const talk = await server.next();
  talk.say("Now this.");
  talk.finish();
  await next;
  expect((await readAll(events)).end).toMatchObject({ state: "done" });
  await hub.interruptAll();
  await running;
  expect((await reading).end.state).toBe("interrupted");
  await expectSound();
});

test("a server that is told to end ends its replies at once, with what was shown", async () => {
  const { running, reading } = await givenReply("Until ", "here.");
  await hub.interruptAll();
  await running;
  expect((await reading).end).toMatchObject({
    state: "interrupted",
    reason: "chat.interrupted",
    reply: { text: "Until here." },
  });
});
