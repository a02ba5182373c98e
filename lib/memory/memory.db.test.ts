import { expect, test } from "vitest";
import { testDb } from "@/lib/testing/database";
import { givenRememberer, givePlan, placeFor, say } from "@/lib/testing/given-memory";
import { findVectors } from "@/lib/vector";
import { forgetMemories } from "./forget/forget-memories";
import { addMemory } from "./keep/add-memory";
import { listMemories } from "./list/list-memories";
import { recall } from "./recall/recall";

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
