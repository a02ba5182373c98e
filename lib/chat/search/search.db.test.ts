import { expect, test } from "vitest";
import { asSystem } from "@/lib/context";
import type { Id } from "@/lib/core/id";
import { testContext } from "@/lib/testing/context";
import { givenChat, givenHub, givenTalker, send } from "@/lib/testing/given-chat";
import { noon } from "@/lib/testing/given-people";
import { embedChat, readChat } from "..";
import { deleteChat } from "../shelf/delete-chat";
import { editMessage } from "../tree/edit-message";
import { searchChats } from "./search-chats";

const hub = givenHub(testContext({ now: noon }));
const wish = (query: string, by: "words" | "meaning" | "both" = "words") => ({
  query,
  by,
  limit: 20,
});

async function givenSaid(...said: string[]) {
  const ctx = await givenTalker();
  const chatId = await givenChat(ctx, ["thessaly"]);
  for (const text of said) await send(ctx, hub, chatId, { text });
  await embedChat(asSystem(ctx, "test"), chatId);
  return { ctx, chatId };
}

test("what was said is found by its words, marked, in any form that they have", async () => {
  const { ctx, chatId } = await givenSaid(
    "My sister keeps two parrots in Lisbon.",
    "Good evening.",
  );
  const [hit] = await searchChats(ctx, wish("parrot"));
  expect(hit).toMatchObject({ chatId, role: "user", by: "words" });
  expect(hit?.excerpt.filter(({ found }) => found).map(({ text }) => text)).toEqual(["parrots"]);
  expect(await searchChats(ctx, wish("Lissabon"))).toEqual([]);
  expect(await searchChats(ctx, wish("'; drop table chat; --"))).toEqual([]);
});

test("what was meant is found in other words", async () => {
  const { ctx } = await givenSaid(
    "My dog died last week and I miss him.",
    "The train to Lisbon leaves at nine.",
  );
  expect(await searchChats(ctx, wish("grief about a pet", "words"))).toEqual([]);
  const hits = await searchChats(ctx, wish("grief about a pet", "both"));
  expect(hits[0]?.excerpt[0]?.text).toContain("My dog died");
  expect(hits[0]?.by).toBe("meaning");
});

test("nobody finds anything of anybody else, by words or by meaning", async () => {
  await givenSaid("My sister keeps two parrots in Lisbon.");
  const { ctx } = await givenSaid("Nothing of the kind.");
  for (const by of ["words", "meaning", "both"] as const) {
    const hits = await searchChats(ctx, wish("two parrots in Lisbon", by));
    expect(JSON.stringify(hits)).not.toContain("arrot");
  }
});

test("words that were edited away, deleted or said in passing are not found", async () => {
  const { ctx, chatId } = await givenSaid("The treasure is under the old fig tree.");
  const asked = (await readChat(ctx, { chatId, limit: 10 })).window.messages[1];
  const messageId = asked?.id as Id<"message">;
  await editMessage(ctx, { chatId, messageId, text: "There is no such thing." });
  const find = async () =>
    (await searchChats(ctx, wish("treasure", "both"))).map(({ messageId: id }) => id);
  expect(await find()).not.toContain(messageId);
  const passing = await givenChat(ctx, ["thessaly"], { temporary: true });
  await send(ctx, hub, passing, { text: "A treasure under a fig tree." });
  expect((await searchChats(ctx, wish("treasure"))).map((hit) => hit.chatId)).not.toContain(
    passing,
  );
  await editMessage(ctx, { chatId, messageId, text: "The treasure again." });
  expect(await find()).toContain(messageId);
  await deleteChat(ctx, { chatId });
  expect(await find()).toEqual([]);
});
