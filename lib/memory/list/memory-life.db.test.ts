import { expect, test } from "vitest";
import { transact } from "@/db/transaction";
import { type Id, newId } from "@/lib/core/id";
import type { Embedder } from "@/lib/embedding";
import { offlineEmbedder } from "@/lib/embedding";
import { setPlan } from "@/lib/plan";
import { testDb } from "@/lib/testing/database";
import { givenRememberer, givePlan, placeFor, say, system } from "@/lib/testing/given-memory";
import { noon } from "@/lib/testing/given-people";
import { vectorStore } from "@/lib/vector";
import { sweepMemories } from "../embed/sweep-memories";
import { exportPerson } from "../export-person";
import { forgetMemories } from "../forget/forget-memories";
import { addMemory } from "../keep/add-memory";
import { editMemory } from "../keep/edit-memory";
import { pinMemory } from "../keep/pin-memory";
import { scopeMemory } from "../keep/scope-memory";
import { learnFromTurn } from "../learn/learn-from-turn";
import { recall } from "../recall/recall";
import { setChatMemory } from "../setting/set-chat-memory";
import { editSummary } from "../summary/edit-summary";
import { rollSummary } from "../summary/roll-summary";
import { listMemories } from "./list-memories";
import { readChatMemory } from "./read-chat-memory";

type Rememberer = Awaited<ReturnType<typeof givenRememberer>>;
const texts = async ({ ctx }: Rememberer) =>
  (await listMemories(ctx)).memories.map(({ text }) => text).sort();
const idOf = async ({ ctx }: Rememberer, words: string) =>
  (await listMemories(ctx)).memories.find(({ text }) => text.includes(words))?.id as Id<"memory">;

test("a lapsed plan leaves memories to read, edit and forget; nothing is learnt, added or used", async () => {
  const person = await givenRememberer();
  const { ctx, place, userId } = person;
  await say(place, "I have a dog called Bruno.");
  await transact(testDb(), (tx) =>
    setPlan(tx, { userId, tier: "premium", until: new Date(noon.getTime() - 1), at: noon }),
  );
  await say(place, "I have a cat called Minka.");
  expect(await texts(person)).toEqual(["You have a dog called Bruno."]);
  expect((await recall(ctx, { ...place, query: "my dog Bruno" })).memories).toEqual([]);
  expect((await listMemories(ctx)).budget).toMatchObject({ active: false, used: 1 });
  const more = addMemory(ctx, { text: "You sail.", scope: "all", companionId: null, chatId: null });
  await expect(more).rejects.toMatchObject({ reason: "memory.plan" });
  const id = await idOf(person, "Bruno");
  await editMemory(ctx, { memoryId: id, text: "You have a dog called Brunello." });
  expect(await texts(person)).toEqual(["You have a dog called Brunello."]);
  await forgetMemories(ctx, { memoryIds: [id] });
  expect(await texts(person)).toEqual([]);
});

test("up to three pinned memories come first, whatever is asked; five in all", async () => {
  const { ctx, place } = await givenRememberer();
  for (const kind of ["violin", "viola", "cello", "harp", "flute", "oboe", "tuba"])
    await addMemory(ctx, {
      text: `You play the ${kind} on Sundays.`,
      scope: "companion",
      ...place,
    });
  for (const colour of ["red", "green", "blue", "white"]) {
    const { id } = await addMemory(ctx, {
      text: `You keep a ${colour} vase.`,
      scope: "all",
      ...place,
    });
    await pinMemory(ctx, { memoryId: id as Id<"memory">, pinned: true });
  }
  const { memories } = await recall(ctx, { ...place, query: "Which instruments do I play?" });
  expect(memories.map(({ pinned }) => pinned)).toEqual([true, true, true, false, false]);
  expect(memories.slice(3).every(({ text }) => text.includes("play"))).toBe(true);
});

test("a chat that is not to be remembered teaches nothing, and its setting is its person's alone", async () => {
  const person = await givenRememberer();
  const stranger = await givenRememberer();
  const { ctx, place } = person;
  const off = { chatId: place.chatId, companionId: place.companionId, scope: "all" as const };
  await setChatMemory(stranger.ctx, { ...off, remembers: false });
  await say(place, "I have a dog called Bruno.");
  await setChatMemory(ctx, { ...off, remembers: false });
  await say(place, "I have a cat called Minka.");
  expect(await texts(person)).toEqual(["You have a dog called Bruno."]);
  await setChatMemory(ctx, { ...off, remembers: true });
  await say(place, "I have a parrot called Koko.");
  const { memories } = await listMemories(ctx);
  expect(memories.find(({ text }) => text.includes("Koko"))?.scope).toBe("all");
  expect((await readChatMemory(ctx, place)).setting).toEqual({ remembers: true, scope: "all" });
});

test("a memory moves between scopes with its vector", async () => {
  const person = await givenRememberer();
  const { ctx, place, userId } = person;
  await say(place, "I have a dog called Bruno.");
  const elsewhere = { ...placeFor(userId), userId };
  const there = async () => (await recall(ctx, { ...elsewhere, query: "my dog Bruno" })).memories;
  expect(await there()).toEqual([]);
  await scopeMemory(ctx, { memoryId: await idOf(person, "Bruno"), scope: "all" });
  expect(await there()).toMatchObject([{ text: "You have a dog called Bruno.", scope: "all" }]);
  const store = await vectorStore(testDb());
  expect(await store.count(`memory:${userId}:with:${place.companionId}`)).toBe(0);
});

test("what a reply was written with is noted, also by a repeat of the job", async () => {
  const person = await givenRememberer();
  const { ctx, place } = person;
  await say(place, "I have a dog called Bruno.");
  const id = await idOf(person, "Bruno");
  const turn = {
    ...place,
    userMessage: { id: newId("message", noon), text: "How is he?" },
    reply: { id: newId("message", noon), text: "Your dog Bruno? You would know." },
    recalledIds: [id],
    model: "house/companion",
  };
  await learnFromTurn(system(), turn);
  await learnFromTurn(system(), turn);
  const view = await readChatMemory(ctx, place);
  expect(view.used).toMatchObject([{ id, usedCount: 1 }]);
  expect(view.others).toEqual([]);
  expect(await texts(person)).toEqual(["You have a dog called Bruno."]);
});

test("an agreement with what was recalled, or a repetition of it, adds nothing", async () => {
  const person = await givenRememberer();
  const { place } = person;
  await say(place, "My sister Ana lives in Porto.");
  const reply = "You told me that your sister Ana lives in Porto, and that you own a yacht.";
  for (const words of [
    "Yes, exactly.",
    "That's right, I do.",
    "My sister Ana lives in Porto, yes.",
  ])
    await say(place, words, { reply });
  expect(await texts(person)).toEqual(["Your sister Ana lives in Porto."]);
});

test("two turns at once that say the same leave one memory", async () => {
  const person = await givenRememberer();
  await Promise.all(
    Array.from({ length: 6 }, () => say(person.place, "I am allergic to peanuts.")),
  );
  expect(await texts(person)).toEqual(["You are allergic to peanuts."]);
});

test("a full memory lets the one go that was told longest ago, never a pinned one or one's own", async () => {
  const person = await givenRememberer();
  const { ctx, place, userId } = person;
  const first = new Date(noon.getTime() - 86_400_000);
  await say(place, "I have a dog called Bruno.", { now: first });
  await say(place, "I have a cat called Minka.", { now: first });
  await pinMemory(ctx, { memoryId: await idOf(person, "Bruno"), pinned: true });
  await addMemory(ctx, { text: "You own a boat.", scope: "companion", ...place });
  const { rows } = await testDb().execute<{ n: number }>(fillUp(userId, 497));
  expect(rows).toEqual([]);
  await say(place, "I work as a nurse.");
  const left = await texts(person);
  expect(left).toHaveLength(500);
  expect(left).not.toContain("You have a cat called Minka.");
  expect(left).toEqual(
    expect.arrayContaining([
      "You have a dog called Bruno.",
      "You own a boat.",
      "You work as a nurse.",
    ]),
  );
});

const fillUp = (userId: string, count: number) =>
  `insert into memory_fact (id, user_id, text, kind, scope, author, normal, told_at)
   select 'mem_fill' || n || '${userId}', '${userId}', 'You keep a list of ' || n, 'other', 'all', 'learnt',
     'keep list ' || n, '${noon.toISOString()}' from generate_series(1, ${count}) n`;

test("the summary rolls on from where it was, is edited in versions, and a newer one is not overwritten", async () => {
  const { ctx, place } = await givenRememberer();
  const messages = Array.from({ length: 20 }, (_, index) => ({
    id: newId("message", noon),
    author: "person" as const,
    text: `On day ${index} we climbed another hill behind the old monastery.`,
  }));
  const roll = (upTo: number) =>
    rollSummary(system(), {
      ...place,
      messages: messages.slice(0, upTo),
      model: "house/companion",
    });
  const summary = async () => (await readChatMemory(ctx, place)).summary;
  await roll(7);
  expect(await summary()).toBeNull();
  await roll(8);
  await roll(8);
  await roll(12);
  expect(await summary()).toMatchObject({ version: 1, versions: [] });
  const { chatId } = place;
  await editSummary(ctx, { chatId, version: 1, text: "We climb hills.\nIt rains a lot." });
  const late = editSummary(ctx, { chatId, version: 1, text: "Late." });
  await expect(late).rejects.toMatchObject({ reason: "memory.summary_changed" });
  await roll(20);
  const now = await summary();
  expect(now).toMatchObject({ version: 3, author: "learnt" });
  expect(now?.text).toContain("It rains a lot.");
  expect(now?.text).toContain("On day 19");
  expect(now?.versions.map(({ version, author }) => [version, author])).toEqual([
    [2, "person"],
    [1, "learnt"],
  ]);
  const secret = editSummary(ctx, { chatId, version: 3, text: "My password is hunter2." });
  await expect(secret).rejects.toMatchObject({ reason: "memory.secret" });
});

test("memories whose embedder failed get their vectors from the sweep, all of them after a change", async () => {
  const person = await givenRememberer();
  const { place } = person;
  const broken: Embedder = { ...offlineEmbedder, embed: () => Promise.reject(new Error("down")) };
  const ctx = { ...person.ctx, embedder: broken };
  await addMemory(ctx, { text: "You own a red boat.", scope: "companion", ...place });
  const ask = (embedder: Embedder) =>
    recall({ ...person.ctx, embedder }, { ...place, query: "the red boat I own" });
  expect((await ask(offlineEmbedder)).memories).toEqual([]);
  await sweepMemories(system());
  expect((await ask(offlineEmbedder)).memories).toHaveLength(1);
  const other: Embedder = { ...offlineEmbedder, name: "test/other" };
  expect((await ask(other)).memories).toEqual([]);
  await sweepMemories({ ...system(), embedder: other });
  expect((await ask(other)).memories).toHaveLength(1);
  expect((await ask(broken)).memories).toEqual([]);
  await sweepMemories(system());
});

test("what is downloaded is all that is kept", async () => {
  const { place, userId } = await givenRememberer();
  await say(place, "I live in Leeds.");
  await say(place, "Actually I moved to York.");
  expect(await exportPerson(testDb(), userId)).toMatchObject({
    memories: [{ text: "You moved to York.", replaced: [{ text: "You live in Leeds." }] }],
    summaries: [],
    forgotten: [],
  });
});

test("a plan is needed to write memories, and a scope needs what it is for", async () => {
  const { ctx, userId } = await givenRememberer();
  const add = (scope: "chat" | "companion") =>
    addMemory(ctx, { text: "You sail.", scope, companionId: null, chatId: null });
  await expect(add("chat")).rejects.toMatchObject({ reason: "memory.no_place" });
  await expect(add("companion")).rejects.toMatchObject({ reason: "memory.no_place" });
  await givePlan(userId, "vip");
  expect((await listMemories(ctx)).budget.limit).toBe(2_000);
});

test("whom a message goes on about is known from the one before, unless something of that was forgotten", async () => {
  const person = await givenRememberer();
  const { ctx, place } = person;
  const text = "My daughter Zuzia is fifteen.";
  const first = await say(place, text);
  const saidBefore = [{ id: first.messageId, text }];
  const goOn = (said: string) =>
    learnFromTurn(system(), {
      ...place,
      userMessage: { id: newId("message", noon), text: said },
      saidBefore,
      reply: { id: newId("message", noon), text: "I see." },
      recalledIds: [],
      model: "house/companion",
    });
  await goOn("she lives in Gdańsk");
  expect(await texts(person)).toContain("Your daughter Zuzia lives in Gdańsk.");
  await forgetMemories(ctx, { memoryIds: [await idOf(person, "fifteen")] });
  await goOn("she works in a bakery");
  expect((await texts(person)).join()).not.toContain("bakery");
});
