import { afterAll, beforeAll, expect, test } from "vitest";
import { type Id, newId } from "@/lib/core/id";
import { testContext } from "@/lib/testing/context";
import {
  freshKey,
  givenChat,
  givenHub,
  givenTalker,
  readAll,
  type Talker,
} from "@/lib/testing/given-chat";
import { noon } from "@/lib/testing/given-people";
import { modelsAt } from "@/lib/testing/models";
import { startTalkServer, type TalkServer } from "@/lib/testing/talk-server";
import { until } from "@/lib/testing/until";
import { followTurn, sendTurn } from "..";
import type { TurnEvent } from "../contract";

const hub = givenHub(testContext({ now: noon }));
const elsewhere = givenHub(testContext({ now: noon }));
const forever = new AbortController().signal;
let server: TalkServer;
beforeAll(async () => {
  server = await startTalkServer();
});
afterAll(() => server.close());

const words = Array.from({ length: 120 }, (_, at) =>
  at % 7 === 0 ? `🌊${at}\n\n` : `word${at} é漢 `,
);
const whole = words.join("").trimEnd();

async function givenReply() {
  const ctx = { ...(await givenTalker()), models: modelsAt(server.url) };
  const chatId = await givenChat(ctx, ["thessaly"]);
  const wish = { chatId, requestKey: freshKey(), text: "Tell me everything." };
  const { events, running } = await sendTurn(ctx, hub, wish, forever);
  const talk = await server.next();
  const first = await events[Symbol.asyncIterator]().next();
  if (first.value?.type !== "started") throw new Error("a stream begins with its start");
  return { ctx, talk, running, turnId: first.value.turnId as Id<"turn"> };
}

/** The same person in another browser. */
const otherSession = (ctx: Talker): Talker => ({
  ...ctx,
  actor: { ...ctx.actor, sessionId: newId("session", noon) },
});

/** Reads until so many pieces of text have come, then the connection is cut. */
async function readPieces(events: AsyncIterable<TurnEvent>, cut: AbortController, count: number) {
  let text = "";
  let pieces = 0;
  if (count === 0) cut.abort();
  for await (const event of events) {
    if (event.type === "text") {
      text = text.slice(0, event.from) + event.text;
      pieces += 1;
    }
    if (pieces >= count) cut.abort();
  }
  return text;
}

async function followFrom(ctx: Talker, turnId: Id<"turn">, after: number, other = hub) {
  return readAll(await followTurn(ctx, other, { turnId, after }, forever));
}

test("cut at every boundary of a long reply and resumed from another browser, nothing is missing", async () => {
  const { ctx, talk, running, turnId } = await givenReply();
  const readers = words.map(async (_, count) => {
    const cut = new AbortController();
    const events = await followTurn(ctx, hub, { turnId, after: 0 }, cut.signal);
    const before = await readPieces(events, cut, count);
    const after = await followFrom(
      otherSession(ctx),
      turnId,
      before.length,
      count % 2 ? hub : elsewhere,
    );
    return before + after.text;
  });
  let said = 0;
  for (const word of words) {
    talk.say(word);
    said += word.length;
    // Each word is stored by itself, so that there is a boundary after each.
    const stored = said;
    await until(() => (hub.liveOf(turnId)?.text.length ?? 0) >= stored);
  }
  talk.finish();
  await running;
  for (const text of await Promise.all(readers)) expect(text.trimEnd()).toBe(whole);
});

test("after its end a reply can be read on from every place", async () => {
  const { ctx, talk, running, turnId } = await givenReply();
  talk.say(...words);
  talk.finish();
  await running;
  for (let at = 0; at <= whole.length; at += 17) {
    const { text, end } = await followFrom(otherSession(ctx), turnId, at);
    expect(text).toBe(whole.slice(at));
    expect(end).toMatchObject({ state: "done", reply: { text: whole } });
  }
});

test("fifty readers at once are told the same, in this process and in another", async () => {
  const { ctx, talk, running, turnId } = await givenReply();
  const readers = Array.from({ length: 50 }, (_, at) =>
    followFrom(ctx, turnId, 0, at % 2 ? hub : elsewhere),
  );
  for (const word of words) talk.say(word);
  talk.finish();
  await running;
  for (const { text } of await Promise.all(readers)) expect(text.trimEnd()).toBe(whole);
});

test("a reader who does not read holds nobody up, and misses nothing", async () => {
  const { ctx, talk, running, turnId } = await givenReply();
  const idle = await followTurn(ctx, hub, { turnId, after: 0 }, forever);
  await idle.next();
  talk.say(...words);
  talk.finish();
  await running;
  const { text } = await followFrom(ctx, turnId, 0);
  expect(text).toBe(whole);
  expect((await readAll(idle)).text).toBe(whole);
});
