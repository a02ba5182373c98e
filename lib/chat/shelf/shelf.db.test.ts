import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { transact } from "@/db/transaction";
import { asSystem, type Context } from "@/lib/context";
import type { Id } from "@/lib/core/id";
import { setPlan } from "@/lib/plan";
import { declareMyself } from "@/lib/protection/real-money/declare-myself";
import { testContext } from "@/lib/testing/context";
import { testDb } from "@/lib/testing/database";
import {
  givenChat,
  givenCompanion,
  givenHub,
  givenTalker,
  send,
  type Talker,
} from "@/lib/testing/given-chat";
import { noon } from "@/lib/testing/given-people";
import { listChats, readChat, readShelves, sweepChats } from "..";
import { readSharedChat, revokeLink, shareChat } from "../share/share-chat";
import { deleteChat, eraseDeletedChat, undeleteChat } from "./delete-chat";
import { addFolder, deleteFolder } from "./folders";
import { updateChat } from "./update-chat";

const hub = givenHub(testContext({ now: noon }));
const list = async (ctx: Context, more = {}) =>
  (await listChats(ctx, { shelf: "active", limit: 30, ...more })).items.map(({ id }) => id);
const later = <C extends Context>(ctx: C, hours: number): C => ({
  ...ctx,
  now: () => new Date(noon.getTime() + hours * 3_600_000),
});
const tier = (ctx: Talker, name: "free" | "premium") =>
  transact(ctx.db, (tx) =>
    setPlan(tx, { userId: ctx.actor.userId, tier: name, until: null, graceUntil: null, at: noon }),
  );

test("chats are kept in folders, by tags, pinned and archived, and found there", async () => {
  const ctx = await givenTalker();
  const [one, two] = [await givenChat(ctx, ["thessaly"]), await givenChat(ctx, ["thessaly"])];
  const { folderId } = await addFolder(ctx, { name: "Sea" });
  await updateChat(ctx, { chatId: one, folderId, tags: ["deep", "blue"], pinned: true });
  expect(await list(ctx)).toEqual([one, two]);
  expect(await list(ctx, { folderId })).toEqual([one]);
  expect(await list(ctx, { folderId: "none" })).toEqual([two]);
  expect(await list(ctx, { tag: "blue" })).toEqual([one]);
  expect(await readShelves(ctx)).toMatchObject({
    folders: [{ name: "Sea", chats: 1 }],
    tags: [{ tag: "blue" }, { tag: "deep" }],
  });
  await updateChat(ctx, { chatId: two, archived: true });
  expect(await list(ctx)).toEqual([one]);
  expect(await list(ctx, { shelf: "archived" })).toEqual([two]);
  await deleteFolder(ctx, { folderId });
  expect((await readChat(ctx, { chatId: one, limit: 1 })).chat.folderId).toBeNull();
  await expect(addFolder(ctx, { name: "Sea" })).resolves.toBeDefined();
  await expect(addFolder(ctx, { name: "Sea" })).rejects.toMatchObject({
    reason: "chat.folder_exists",
  });
});

test("another person's folder is nobody's place for a chat", async () => {
  const [ctx, other] = [await givenTalker(), await givenTalker()];
  const { folderId } = await addFolder(other, { name: "Theirs" });
  const chatId = await givenChat(ctx, ["thessaly"]);
  await expect(updateChat(ctx, { chatId, folderId })).rejects.toMatchObject({
    reason: "chat.no_folder",
  });
});

test("a deleted chat can be brought back for thirty days, and is gone after them", async () => {
  const ctx = await givenTalker();
  const [kept, gone, erased] = [
    await givenChat(ctx, ["thessaly"]),
    await givenChat(ctx, ["thessaly"]),
    await givenChat(ctx, ["thessaly"]),
  ];
  for (const chatId of [kept, gone, erased]) await deleteChat(ctx, { chatId });
  expect(await list(ctx)).toEqual([]);
  expect(await list(ctx, { shelf: "trash" })).toHaveLength(3);
  await undeleteChat(ctx, { chatId: kept });
  const { rows } = await testDb().execute(
    sql`select 1 from graphile_worker.jobs where key = ${`chat.embed_chat:${kept}`}`,
  );
  expect(rows).toHaveLength(1);
  await eraseDeletedChat(ctx, { chatId: erased });
  await sweepChats(asSystem(later(ctx, 29 * 24), "test"));
  expect(await list(ctx, { shelf: "trash" })).toEqual([gone]);
  await sweepChats(asSystem(later(ctx, 30 * 24 + 1), "test"));
  expect(await list(ctx, { shelf: "trash" })).toEqual([]);
  expect(await list(ctx)).toEqual([kept]);
});

test("a temporary chat is found nowhere, and nothing of it is left when it is closed or a day old", async () => {
  const ctx = await givenTalker();
  await tier(ctx, "premium");
  const words = "My cat is called Hieroglyph.";
  const left = async (chatId: Id<"chat">) => {
    const { rows } = await testDb().execute(sql`
      select 1 from chat_message where chat_id = ${chatId}
      union all select 1 from chat where id = ${chatId}`);
    return rows.length;
  };
  const [closed, old] = [
    await givenChat(ctx, ["thessaly"], { temporary: true }),
    await givenChat(ctx, ["thessaly"], { temporary: true }),
  ];
  const jobs = async () => {
    const { rows } = await testDb().execute(sql`
      select 1 from graphile_worker.jobs where task_identifier in ('chat.learn', 'chat.embed')`);
    return rows.length;
  };
  const before = await jobs();
  for (const chatId of [closed, old]) await send(ctx, hub, chatId, { text: words });
  expect(await jobs()).toBe(before);
  expect(await list(ctx)).toEqual([]);
  const { rows } = await testDb().execute(
    sql`select 1 from chat_message where chat_id = ${old} and search is not null`,
  );
  expect(rows).toEqual([]);
  await expect(shareChat(ctx, { chatId: old, messageIds: [], redact: [] })).rejects.toMatchObject({
    reason: "chat.temporary_share",
  });
  await deleteChat(ctx, { chatId: closed });
  expect(await left(closed)).toBe(0);
  const tomorrow = later(ctx, 24);
  await expect(readChat(tomorrow, { chatId: old, limit: 1 })).rejects.toMatchObject({
    reason: "chat.not_found",
  });
  await sweepChats(asSystem(later(ctx, 25), "test"));
  expect(await left(old)).toBe(0);
});

test("a link shows what was chosen, without the words that were taken out, until it is revoked", async () => {
  const ctx = await givenTalker();
  const chatId = await givenChat(ctx, ["thessaly"]);
  await send(ctx, hub, chatId, { text: "My name is Nefertari, and I live in Thebes." });
  const { messages } = (await readChat(ctx, { chatId, limit: 10 })).window;
  const [greeting, asked, reply] = messages;
  const share = await shareChat(ctx, {
    chatId,
    messageIds: [greeting?.id, reply?.id] as Id<"message">[],
    redact: [],
  });
  const stranger = testContext({ actor: { kind: "anonymous" } });
  const shown = await readSharedChat(stranger, share.path.slice("/shared/".length));
  expect(shown.messages.map(({ leftOut }) => leftOut)).toEqual([false, true, false]);
  expect(JSON.stringify(shown)).not.toContain("I live in Thebes");
  const redacted = await shareChat(ctx, {
    chatId,
    messageIds: [asked?.id] as Id<"message">[],
    redact: ["nefertari", "Thebes"],
  });
  const words = await readSharedChat(stranger, redacted.path.slice("/shared/".length));
  expect(JSON.stringify(words)).not.toMatch(/nefertari|thebes/i);
  expect(words.messages[0]?.text).toContain("My name is █████");
  await revokeLink(ctx, { shareId: redacted.id as Id<"share"> });
  await deleteChat(ctx, { chatId });
  for (const { path } of [share, redacted])
    await expect(readSharedChat(stranger, path.slice("/shared/".length))).rejects.toMatchObject({
      code: "not_found",
    });
});

test("a link names nobody whose name was taken out, and bears no title that is not fit", async () => {
  const ctx = await givenTalker();
  const chatId = await givenChat(ctx, ["thessaly"]);
  const { messages } = (await readChat(ctx, { chatId, limit: 1 })).window;
  const messageIds = messages.map(({ id }) => id) as Id<"message">[];
  const { path } = await shareChat(ctx, { chatId, messageIds, redact: ["Thessaly"] });
  const shown = await readSharedChat(ctx, path.slice("/shared/".length));
  expect(JSON.stringify(shown)).not.toMatch(/thessaly/i);
  expect(JSON.stringify(shown)).not.toContain(await givenCompanion("thessaly"));
  expect(shown.members[0]?.companionId).toBe(shown.messages[0]?.companionId);
  await updateChat(ctx, { chatId, title: "A 14 year old girl naked in bed" });
  await expect(shareChat(ctx, { chatId, messageIds, redact: [] })).rejects.toMatchObject({
    code: "blocked",
  });
});

test("spicy mode needs a paid plan, a declared age and its switch, and is off when any of them goes", async () => {
  const ctx = await givenTalker();
  const chatId = await givenChat(ctx, ["thessaly"]);
  const turnOn = () => updateChat(ctx, { chatId, spicy: true });
  await expect(turnOn()).rejects.toMatchObject({ code: "forbidden", reason: "chat.spicy_plan" });
  await tier(ctx, "premium");
  await expect(turnOn()).rejects.toMatchObject({ reason: "chat.spicy_age" });
  await declareMyself(ctx, { birthDate: "1990-02-28", country: "DE" });
  await turnOn();
  const spicy = async () => (await readChat(ctx, { chatId, limit: 1 })).chat.spicy;
  expect(await spicy()).toEqual({ switched: true, on: true, refusal: null });
  const bold = "Talk dirty to me, we are both adults.";
  await send(ctx, hub, chatId, { text: bold });
  await tier(ctx, "free");
  expect(await spicy()).toEqual({ switched: true, on: false, refusal: "chat.spicy_plan" });
  await expect(send(ctx, hub, chatId, { text: bold })).rejects.toMatchObject({
    code: "blocked",
    reason: "chat.adult_off",
  });
});
