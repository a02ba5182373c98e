import { expect, test } from "vitest";
import type { Context } from "@/lib/context";
import { testContext } from "@/lib/testing/context";
import { givenChat, givenCompanion, givenHub, givenTalker, send } from "@/lib/testing/given-chat";
import { noon } from "@/lib/testing/given-people";
import { exportChat, importChat, readChat } from "..";
import { readTree } from "../tree/read-tree";

const hub = givenHub(testContext({ now: noon }));
const shown = async (ctx: Context, chatId: Parameters<typeof readChat>[1]["chatId"]) =>
  (await readChat(ctx, { chatId, limit: 100 })).window.messages;

async function bring(source: "chatgpt" | "sillytavern" | "anubis", text: string) {
  const ctx = await givenTalker();
  const companionId = await givenCompanion("thessaly");
  const { chatId } = await importChat(ctx, { source, text, companionId });
  return { ctx, chatId };
}

test("what was exported as JSON is the same tree when it is imported again", async () => {
  const ctx = await givenTalker();
  const chatId = await givenChat(ctx, ["thessaly"]);
  await send(ctx, hub, chatId, { text: "Tell me of the 🌊 sea." });
  const [, asked] = await shown(ctx, chatId);
  await send(ctx, hub, chatId, { parentId: asked?.id as never });
  const { body, fileName } = await exportChat(ctx, { chatId, format: "json" });
  expect(fileName).toMatch(/^Tell me of the.*\.json$/);
  const again = await bring("anubis", String(body));
  const form = async (one: { ctx: Context; chatId: typeof chatId }) => {
    const { nodes } = await readTree(one.ctx, one);
    const placeOf = new Map(nodes.map(({ id }, place) => [id, place]));
    return nodes
      .map(({ parentId, excerpt, role }) => [role, excerpt, placeOf.get(parentId ?? "") ?? null])
      .sort();
  };
  expect((await form(again)).map(([role, text]) => [role, text])).toEqual(
    (await form({ ctx, chatId })).map(([role, text]) => [role, text]),
  );
  expect((await shown(again.ctx, again.chatId)).map(({ text }) => text)).toEqual(
    (await shown(ctx, chatId)).map(({ text }) => text),
  );
});

test("the branch that is shown is a Markdown document and a PDF, and nobody else's", async () => {
  const [ctx, other] = [await givenTalker(), await givenTalker()];
  const chatId = await givenChat(ctx, ["thessaly"]);
  const { text } = await send(ctx, hub, chatId, { text: "Was it cold? Было холодно? 寒い？" });
  const { body } = await exportChat(ctx, { chatId, format: "md" });
  expect(body).toContain("**You**");
  expect(body).toContain("Было холодно? 寒い？");
  expect(body).toContain(text);
  const pdf = await exportChat(ctx, { chatId, format: "pdf" });
  expect(
    Buffer.from(pdf.body as Uint8Array)
      .subarray(0, 5)
      .toString(),
  ).toBe("%PDF-");
  await expect(exportChat(other, { chatId, format: "md" })).rejects.toMatchObject({
    code: "not_found",
  });
  const passing = await givenChat(ctx, ["thessaly"], { temporary: true });
  await expect(exportChat(ctx, { chatId: passing, format: "md" })).rejects.toMatchObject({
    reason: "chat.temporary_export",
  });
});

const message = (role: string, ...parts: unknown[]) => ({
  author: { role },
  create_time: 1_700_000_000.5,
  content: { content_type: "text", parts },
});
const chatGpt = {
  title: "Garden\0ing",
  current_node: "d",
  mapping: {
    root: { id: "root", message: null, parent: null, children: ["sys"] },
    sys: { id: "sys", message: message("system", "You are helpful."), parent: "root" },
    a: { id: "a", message: message("user", "When do I sow?"), parent: "sys" },
    b: { id: "b", message: message("assistant", "In spring."), parent: "a" },
    c: { id: "c", message: message("assistant", "In autumn\0, for garlic."), parent: "a" },
    tool: { id: "tool", message: message("tool", "search()"), parent: "c" },
    d: { id: "d", message: message("user", { asset: "x" }, "And this?"), parent: "tool" },
  },
};

test("a conversation of ChatGPT keeps its branches, and the one that was shown", async () => {
  const { ctx, chatId } = await bring("chatgpt", JSON.stringify([chatGpt]));
  const { chat, window } = await readChat(ctx, { chatId, limit: 100 });
  expect(chat).toMatchObject({ title: "Gardening", messageCount: 4, depth: 3 });
  expect(window.messages.map(({ role, text }) => [role, text])).toEqual([
    ["user", "When do I sow?"],
    ["companion", "In autumn, for garlic."],
    ["user", "[attachment]\nAnd this?"],
  ]);
  expect(window.messages[1]?.sibling).toMatchObject({ count: 2 });
  expect(window.messages[0]?.at).toBe("2023-11-14T22:13:20.500Z");
  await send(ctx, hub, chatId, {});
  expect((await shown(ctx, chatId)).at(-1)).toMatchObject({ role: "companion", state: "complete" });
});

const sillyTavern = [
  { user_name: "Me", character_name: "Ada", chat_metadata: {} },
  { name: "Ada", is_user: false, mes: "Hello.", send_date: "2023-4-12 @17h 22m 33s 123ms" },
  { name: "Me", is_user: true, mes: "Hi. What now?" },
  { name: "System", is_system: true, mes: "hidden" },
  {
    name: "Ada",
    is_user: false,
    mes: "Tea.",
    swipes: ["", "Coffee.", "Tea.", "Milk."],
    swipe_id: 2,
  },
  { name: "Me", is_user: true, mes: "Tea it is." },
];
const jsonl = (lines: unknown[]) => lines.map((line) => JSON.stringify(line)).join("\n");

test("a chat of SillyTavern keeps its swipes and goes on after the chosen one", async () => {
  const { ctx, chatId } = await bring("sillytavern", jsonl(sillyTavern));
  const messages = await shown(ctx, chatId);
  expect(messages.map(({ text }) => text)).toEqual([
    "Hello.",
    "Hi. What now?",
    "Tea.",
    "Tea it is.",
  ]);
  expect(messages[2]?.sibling.count).toBe(3);
  expect(messages[0]?.at).toBe("2023-04-12T17:22:33.000Z");
});

test.each([
  ["chatgpt", "{", "chat.import_format"],
  ["chatgpt", '{"mapping":[]}', "chat.import_format"],
  ["chatgpt", '{"mapping":{}}', "chat.import_empty"],
  ["sillytavern", `${jsonl(sillyTavern)}\nnot json`, "chat.import_format"],
  ["sillytavern", '{"user_name":"Me"}', "chat.import_empty"],
  ["anubis", '{"format":"other/1"}', "chat.import_format"],
] as const)(
  "what is not a chat of %s is refused with a reason: %s",
  async (source, text, reason) => {
    await expect(bring(source, text)).rejects.toMatchObject({ code: "invalid", reason });
  },
);

test("a time that no chat can have had is none", async () => {
  const messages = ["-271821-04-20T00:00:00.000Z", "+275760-09-13T00:00:00.000Z"].map((at, id) => ({
    id: String(id),
    parentId: null,
    role: "user",
    name: "You",
    text: "When?",
    at,
  }));
  const document = { format: "anubis-chat/1", title: "", exportedAt: "", members: [], messages };
  const { ctx, chatId } = await bring("anubis", JSON.stringify({ ...document, shownUpTo: "0" }));
  expect((await shown(ctx, chatId))[0]?.at.slice(0, 10)).toBe(noon.toISOString().slice(0, 10));
});

test("a tree that goes in a circle, or hangs on nothing, does no harm", async () => {
  const mapping = {
    a: { message: message("user", "One."), parent: "b" },
    b: { message: message("assistant", "Two."), parent: "a" },
    c: { message: message("user", "Three."), parent: "nowhere" },
  };
  const { ctx, chatId } = await bring("chatgpt", JSON.stringify({ mapping, current_node: "c" }));
  expect((await readChat(ctx, { chatId, limit: 10 })).chat.messageCount).toBe(3);
});
