import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { asSystem } from "@/lib/context";
import type { Id } from "@/lib/core/id";
import { testContext } from "@/lib/testing/context";
import { testDb } from "@/lib/testing/database";
import { givenChat, givenHub, givenTalker, send } from "@/lib/testing/given-chat";
import { noon } from "@/lib/testing/given-people";
import { embedChat, readChat, readWindow } from "..";
import { listSnapshots, restoreSnapshot } from "../snapshot/restore-snapshot";
import { deleteMessage } from "./delete-message";
import { branchMessage, editMessage } from "./edit-message";
import { readTree } from "./read-tree";
import { showBranch } from "./show-branch";

const hub = givenHub(testContext({ now: noon }));

async function givenTalk() {
  const ctx = await givenTalker();
  const chatId = await givenChat(ctx, ["thessaly"]);
  await send(ctx, hub, chatId, { text: "First question." });
  await send(ctx, hub, chatId, { text: "Second question." });
  const shown = async () => (await readChat(ctx, { chatId, limit: 100 })).window.messages;
  return { ctx, chatId, shown };
}
const textsOf = (messages: readonly { text: string }[]) => messages.map(({ text }) => text);
const idOf = (message: { id: string } | undefined) => message?.id as Id<"message">;

test("another reply stands beside the first, and either can be shown with what followed it", async () => {
  const { ctx, chatId, shown } = await givenTalk();
  const before = await shown();
  const [, asked, first] = before;
  await send(ctx, hub, chatId, { parentId: idOf(asked) });
  const swiped = await shown();
  expect(swiped).toHaveLength(3);
  expect(swiped[2]?.sibling).toMatchObject({ count: 2 });
  expect([swiped[2]?.sibling.previousId, swiped[2]?.sibling.nextId]).toContain(first?.id);
  await showBranch(ctx, { chatId, messageId: idOf(first) });
  expect(textsOf(await shown())).toEqual(textsOf(before));
  await showBranch(ctx, { chatId, messageId: idOf(swiped[2]) });
  expect(textsOf(await shown())).toEqual(textsOf(swiped));
});

test("a message is said differently as a branch, and the old words stay beside it", async () => {
  const { ctx, chatId, shown } = await givenTalk();
  const [, asked, reply] = await shown();
  await send(ctx, hub, chatId, { parentId: asked?.parentId as Id<"message">, text: "Another." });
  expect((await shown())[1]).toMatchObject({ text: "Another.", sibling: { count: 2 } });
  const { window } = await branchMessage(ctx, {
    chatId,
    messageId: idOf(reply),
    text: "Words of my own.",
  });
  expect(window.messages.at(-1)).toMatchObject({ text: "Words of my own.", role: "companion" });
  const { nodes } = await readTree(ctx, { chatId });
  const texts = nodes.map(({ excerpt }) => excerpt);
  expect(texts).toEqual(
    expect.arrayContaining(["First question.", "Another.", "Words of my own."]),
  );
});

test("edits and deletions can be taken back, in any order, and so can taking them back", async () => {
  const { ctx, chatId, shown } = await givenTalk();
  const original = await shown();
  const [, asked, , second] = original;
  await editMessage(ctx, { chatId, messageId: idOf(asked), text: "An edited question." });
  const edited = textsOf(await shown());
  const { page, snapshotId } = await deleteMessage(ctx, { chatId, messageId: idOf(second) });
  expect(page.window.messages).toHaveLength(3);
  const [deletion, edit] = await listSnapshots(ctx, { chatId });
  expect(deletion).toMatchObject({ id: snapshotId, cause: "delete", messages: 2 });
  expect(edit).toMatchObject({ cause: "edit", excerpt: "First question." });

  const restore = (id: string | undefined) =>
    restoreSnapshot(ctx, { chatId, snapshotId: id as Id<"snapshot"> });
  await restore(edit?.id);
  expect(textsOf(await shown())).toEqual(textsOf(original));
  const [undo] = await listSnapshots(ctx, { chatId });
  await restore(undo?.id);
  expect(await shown()).toHaveLength(3);
  await restore(deletion?.id);
  expect(textsOf(await shown())).toEqual(edited);
  expect((await shown()).map(({ id }) => id)).toEqual(original.map(({ id }) => id));
});

test("only so many changes are kept", async () => {
  const { ctx, chatId, shown } = await givenTalk();
  const [, asked] = await shown();
  await testDb().execute(sql`insert into setting (key, value, changed_at, changed_by)
    values ('chat.snapshots_max', '3', now(), 'test')`);
  for (let at = 0; at < 6; at++)
    await editMessage(ctx, { chatId, messageId: idOf(asked), text: `Version ${at}.` });
  expect((await listSnapshots(ctx, { chatId })).map(({ excerpt }) => excerpt)).toEqual([
    "Version 4.",
    "Version 3.",
    "Version 2.",
  ]);
});

test("a deleted message leaves no vector behind, and comes back with one", async () => {
  const { ctx, chatId, shown } = await givenTalk();
  const [, asked] = await shown();
  const system = asSystem(ctx, "test");
  await embedChat(system, chatId);
  const vectors = async () => {
    const { rows } = await testDb().execute(
      sql`select 1 from vector_entry where id = ${asked?.id ?? ""}`,
    );
    return rows.length;
  };
  expect(await vectors()).toBe(1);
  const { snapshotId } = await deleteMessage(ctx, { chatId, messageId: idOf(asked) });
  expect(await vectors()).toBe(0);
  await restoreSnapshot(ctx, { chatId, snapshotId: snapshotId as Id<"snapshot"> });
  await embedChat(system, chatId);
  expect(await vectors()).toBe(1);
});

test("a long chat is read window by window, each message once", async () => {
  const ctx = await givenTalker();
  const chatId = await givenChat(ctx, ["thessaly"]);
  await send(ctx, hub, chatId, { text: "Begin." });
  let parent = idOf((await readChat(ctx, { chatId, limit: 1 })).window.messages[0]);
  for (let at = 0; at < 30; at++) {
    const { window } = await branchMessage(ctx, { chatId, messageId: parent, text: `Line ${at}` });
    parent = idOf(window.messages.at(-1));
  }
  const { chat, window } = await readChat(ctx, { chatId, limit: 2 });
  expect(chat.depth).toBe(3);
  const older = await readWindow(ctx, {
    chatId,
    before: window.before as Id<"message">,
    limit: 50,
  });
  expect(older.before).toBeNull();
  expect([...older.messages, ...window.messages].map(({ role }) => role)).toEqual([
    "companion",
    "user",
    "companion",
  ]);
  expect(window.messages.at(-1)?.sibling.count).toBe(31);
});

test("nobody changes another person's tree", async () => {
  const [{ chatId, shown }, other] = [await givenTalk(), await givenTalker()];
  const messageId = idOf((await shown())[1]);
  const wish = { chatId, messageId, text: "Mine now." };
  for (const work of [editMessage, branchMessage, deleteMessage, showBranch, readTree])
    await expect(work(other, wish)).rejects.toMatchObject({ reason: "chat.not_found" });
});
