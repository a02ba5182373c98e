import { expect, test } from "vitest";
import { givenChat, givenTalker } from "@/lib/testing/given-chat";
import { listChats, readChat } from "..";
import type { ListChats } from "../contract";

const shelf = (more: Partial<ListChats> = {}): ListChats => ({
  shelf: "active",
  limit: 30,
  ...more,
});

test("a chat begins with its companion's greeting, and keeps its version and model", async () => {
  const ctx = await givenTalker();
  const chatId = await givenChat(ctx, ["thessaly"]);
  const { chat, window } = await readChat(ctx, { chatId, limit: 50 });
  expect(chat).toMatchObject({ kind: "single", depth: 1, temporary: false, open: [] });
  expect(chat.members).toMatchObject([
    { version: 1, newestVersion: null, model: "house/companion", previous: null },
  ]);
  const [greeting] = window.messages;
  expect(greeting).toMatchObject({ role: "companion", state: "complete", parentId: null });
  expect(greeting?.text).not.toMatch(/\{\{/);
  expect(greeting?.sibling).toMatchObject({ index: 0, count: chat.messageCount });
});

test("nobody reads, or is told of, another person's chat", async () => {
  const [owner, other] = [await givenTalker(), await givenTalker()];
  const chatId = await givenChat(owner, ["thessaly"]);
  await expect(readChat(other, { chatId, limit: 50 })).rejects.toMatchObject({
    code: "not_found",
    reason: "chat.not_found",
  });
  expect((await listChats(other, shelf())).items).toEqual([]);
});

test("chats are listed page by page, and temporary ones are not", async () => {
  const ctx = await givenTalker();
  const made = [];
  for (let count = 0; count < 5; count++) made.push(await givenChat(ctx, ["thessaly"]));
  await givenChat(ctx, ["thessaly"], { temporary: true });
  const first = await listChats(ctx, shelf({ limit: 3 }));
  const second = await listChats(ctx, shelf({ limit: 3, after: first.next ?? "" }));
  expect(second.next).toBeNull();
  const listed = [...first.items, ...second.items].map(({ id }) => id);
  expect(listed).toEqual([...made].sort().reverse());
});
