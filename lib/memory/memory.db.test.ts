import { expect, test } from "vitest";
import type { Id } from "@/lib/core/id";
import { testDb } from "@/lib/testing/database";
import { givenRememberer, givePlan, placeFor, say } from "@/lib/testing/given-memory";
import { findVectors } from "@/lib/vector";
import type { MemoryPlace } from "./contract";
import { forgetMemories } from "./forget/forget-memories";
import { addMemory } from "./keep/add-memory";
import { listMemories } from "./list/list-memories";
import { recall } from "./recall/recall";
import { setChatMemory } from "./setting/set-chat-memory";
import { editSummary } from "./summary/edit-summary";
import { SUMMARIES_KEPT } from "./summary/lines";
import { readSummary } from "./summary/read-summary";

test("what a message says is learnt once, and recalled with a link to it", async () => {
  const { ctx, place } = await givenRememberer();
  const { messageId } = await say(place, "My name is Nadia, by the way.");
  await say(place, "As I said, my name is Nadia.");
  const { memories } = await recall(ctx, { ...place, query: "What is my name?" });
  expect(memories).toMatchObject([{ text: "Your name is Nadia.", messageId, scope: "companion" }]);
});

test("forgetting removes the memory and its vector, and leaves a signed receipt", async () => {
  const { ctx, place, userId } = await givenRememberer();
  const { id } = await addMemory(ctx, {
    text: "Your sister Ana lives in Porto.",
    scope: "companion",
    companionId: place.companionId,
    chatId: null,
  });
  const space = `memory:${userId}:with:${place.companionId}`;
  expect(await findVectors(testDb(), [space], [id])).toEqual([id]);
  const { receipt } = await forgetMemories(ctx, { memoryIds: [id as never] });
  expect(receipt).toMatchObject({ memories: 1, vectors: 1, checkedAt: expect.any(String) });
  expect(await findVectors(testDb(), [space], [id])).toEqual([]);
  expect((await listMemories(ctx)).memories).toEqual([]);
  const { memories } = await recall(ctx, { ...place, query: "Where does my sister Ana live?" });
  expect(memories).toEqual([]);
});

test("a memory is used where its scope says", async () => {
  const { ctx, place, userId } = await givenRememberer();
  const other = placeFor(userId);
  const add = (text: string, scope: "chat" | "companion" | "all") =>
    addMemory(ctx, { text, scope, companionId: place.companionId, chatId: place.chatId });
  await add("You keep a red bicycle in the cellar.", "chat");
  await add("You ride a red bicycle to work.", "companion");
  await add("You own a red bicycle.", "all");
  const seen = async (where: typeof place) =>
    (await recall(ctx, { ...where, query: "Tell me about my red bicycle." })).memories
      .map(({ scope }) => scope)
      .sort();
  expect(await seen(place)).toEqual(["all", "chat", "companion"]);
  expect(await seen({ ...place, chatId: other.chatId })).toEqual(["all", "companion"]);
  expect(await seen(other)).toEqual(["all"]);
  await givePlan(userId, "free");
  expect(await seen(place)).toEqual([]);
});

test("what a chat teaches for itself alone reaches no other chat, whatever it speaks against", async () => {
  const { ctx, place } = await givenRememberer();
  const { companionId, chatId } = place;
  await addMemory(ctx, { text: "You live in Porto.", scope: "all", companionId, chatId });
  await setChatMemory(ctx, { chatId, companionId, remembers: true, scope: "chat" });
  await say(place, "I have moved to Lisbon. I live in Lisbon now.");
  const known = async (at: MemoryPlace) =>
    (await recall(ctx, { ...at, query: "Where do I live?" })).memories.map(({ text }) => text);
  expect((await known(place)).join()).toMatch(/Lisbon/);
  expect(await known(placeFor(place.userId))).toEqual(["You live in Porto."]);
});

test("nobody's summary is removed or rewritten by somebody who names their chat", async () => {
  const [owner, other] = [await givenRememberer(), await givenRememberer()];
  const { chatId } = owner.place;
  await editSummary(owner.ctx, { chatId, version: 0, text: "We sailed to Thebes." });
  const theirs = "Your boat is called Nefertari.";
  for (let version = 0; version < SUMMARIES_KEPT + 2; version++)
    await editSummary(other.ctx, { chatId, version, text: `${theirs}\nLine ${version}.` });
  await editSummary(owner.ctx, { chatId, version: 1, text: "We sailed to Thebes twice." });
  const where = { scope: "all", companionId: null, chatId: null } as const;
  const { id } = await addMemory(other.ctx, { text: theirs, ...where });
  await forgetMemories(other.ctx, { memoryIds: [id as Id<"memory">] });
  const { userId } = owner;
  expect(await readSummary(testDb(), { userId, chatId })).toMatchObject({
    text: "We sailed to Thebes twice.",
    versions: [{ text: "We sailed to Thebes." }],
  });
});
