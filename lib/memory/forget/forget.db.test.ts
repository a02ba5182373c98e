import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { transact } from "@/db/transaction";
import { type Id, newId } from "@/lib/core/id";
import { commitment } from "@/lib/proof/hash";
import { isSignedBy } from "@/lib/proof/signature";
import { testDb } from "@/lib/testing/database";
import { givenRememberer, placeFor, say, system } from "@/lib/testing/given-memory";
import { noon } from "@/lib/testing/given-people";
import { findVectors } from "@/lib/vector";
import type { MemoryPlace } from "../contract";
import { sweepMemories } from "../embed/sweep-memories";
import { addMemory } from "../keep/add-memory";
import { bringMemories } from "../keep/bring-memories";
import { listMemories } from "../list/list-memories";
import { recall } from "../recall/recall";
import { rollSummary } from "../summary/roll-summary";
import { checkPurge } from "./check-purge";
import { forgetChat } from "./forget-chat";
import { forgetMemories } from "./forget-memories";
import { forgetPerson } from "./forget-person";
import { listPurges } from "./list-purges";

/** Every place in the whole database where a text stands, table by table. */
async function placesWith(text: string): Promise<string[]> {
  const { rows: tables } = await testDb().execute<{ schema: string; name: string }>(sql`
    select table_schema as schema, table_name as name from information_schema.tables
    where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`);
  const found: string[] = [];
  for (const { schema, name } of tables) {
    const table = sql`${sql.identifier(schema)}.${sql.identifier(name)}`;
    const { rows } = await testDb().execute(
      sql`select 1 from ${table} as row where strpos(lower(row::text), lower(${text})) > 0 limit 1`,
    );
    if (rows.length > 0) found.push(name);
  }
  return found;
}

const talk = (place: MemoryPlace, lines: readonly string[], first?: Id<"message">) =>
  rollSummary(system(), {
    ...place,
    model: "house/companion",
    messages: lines.map((text, index) => ({
      id: index === 0 && first ? first : newId("message", noon),
      author: "person",
      text,
    })),
  });

const filler = Array.from(
  { length: 8 },
  (_, index) => `We went on about the weather of day ${index} for quite a while then.`,
);

test("what is forgotten is in no table, in no vector store, and recalled no more; the receipt is signed", async () => {
  const { ctx, place, userId } = await givenRememberer();
  const told = "My sister Quillonia lives in Zanderburg.";
  const { messageId } = await say(place, told);
  await talk(place, [told, ...filler], messageId);
  const [memory] = (await listMemories(ctx)).memories;
  const id = memory?.id as Id<"memory">;
  expect(await placesWith("Quillonia")).toEqual(
    expect.arrayContaining(["memory_fact", "memory_summary"]),
  );
  const before = await recall(ctx, { ...place, query: "How is my sister?" });
  expect(before.memories.map((one) => one.id)).toEqual([id]);
  expect(before.summary).toContain("Quillonia");

  const { receipt, salt } = await forgetMemories(ctx, { memoryIds: [id] });

  expect(await placesWith("Quillonia")).toEqual([]);
  expect(await placesWith("Zanderburg")).toEqual([]);
  const spaces = [`memory:${userId}:with:${place.companionId}`];
  expect(await findVectors(testDb(), spaces, [id])).toEqual([]);
  const after = await recall(ctx, { ...place, query: "How is my sister Quillonia?" });
  expect(after.memories).toEqual([]);
  expect(after.summary).toContain("weather");
  const { key, signature, checkedAt, ...body } = receipt;
  expect(body).toMatchObject({ kind: "memory", memories: 1, vectors: 1, summaryLines: 1 });
  expect(isSignedBy("purge", { body, key: key ?? "", signature: signature ?? "" })).toBe(true);
  expect(checkedAt).not.toBeNull();
  expect(receipt.commitments).toEqual([commitment("text", salt, memory?.text)]);
  expect(await placesWith(salt)).toEqual([]);
  expect(await listPurges(ctx)).toEqual([receipt]);
});

test("a message of which something was forgotten teaches nothing more, nor does its reply", async () => {
  const { ctx, place } = await givenRememberer();
  const text = "I work as a glassblower in Murano.";
  const { messageId, replyId } = await say(place, text);
  const [memory] = (await listMemories(ctx)).memories;
  await forgetMemories(ctx, { memoryIds: [memory?.id as Id<"memory">] });
  await rollSummary(system(), {
    ...place,
    model: "house/companion",
    messages: [
      { id: messageId, author: "person", text },
      { id: replyId, author: "person", text: "So you work as a glassblower in Murano." },
      ...filler.map((line) => ({
        id: newId("message", noon),
        author: "person" as const,
        text: line,
      })),
    ],
  });
  const { summary } = await recall(ctx, { ...place, query: "What is my work?" });
  expect(summary).not.toContain("glassblower");
  expect((await listMemories(ctx)).memories).toEqual([]);
});

test("history goes with what replaced it, and copies in other chats go too", async () => {
  const { ctx, place, userId } = await givenRememberer();
  await say(place, "I live in Porto.");
  await say(place, "Actually I moved to Braga.");
  const [memory] = (await listMemories(ctx)).memories;
  expect(memory?.text).toBe("You moved to Braga.");
  expect(memory?.replaced.map(({ text }) => text)).toEqual(["You live in Porto."]);
  await addMemory(ctx, { text: "You moved to Braga.", scope: "chat", ...place });
  const other = placeFor(userId);
  const there = { chatId: other.chatId, companionId: place.companionId };
  expect(await bringMemories(ctx, there)).toEqual({ copied: 1 });
  expect(await bringMemories(ctx, there)).toEqual({ copied: 0 });
  await sweepMemories(system());
  expect((await listMemories(ctx)).memories).toHaveLength(3);
  const { receipt } = await forgetMemories(ctx, { memoryIds: [memory?.id as Id<"memory">] });
  expect(receipt).toMatchObject({ memories: 4, vectors: 3 });
  expect(await placesWith("Braga")).toEqual([]);
  expect(await placesWith("in Porto")).toEqual([]);
});

test("nobody forgets what is another's", async () => {
  const [mine, theirs] = [await givenRememberer(), await givenRememberer()];
  await say(theirs.place, "I have a dog called Bruno.");
  const [memory] = (await listMemories(theirs.ctx)).memories;
  const forget = forgetMemories(mine.ctx, { memoryIds: [memory?.id as Id<"memory">] });
  await expect(forget).rejects.toMatchObject({ code: "not_found" });
  expect((await listMemories(theirs.ctx)).memories).toHaveLength(1);
});

test("with a chat go its own memories and its summary; what it taught beyond stays, if so wished", async () => {
  const { ctx, place, userId } = await givenRememberer();
  await say(place, "I have a dog called Bruno.");
  await addMemory(ctx, { text: "You are hiding in a lighthouse here.", scope: "chat", ...place });
  await talk(place, ["We spoke about vexillology for a very long time.", ...filler]);
  const id = await transact(testDb(), (tx) =>
    forgetChat(tx, { userId, chatId: place.chatId, taught: "keep", at: noon }),
  );
  await checkPurge(system(), id);
  const { memories } = await listMemories(ctx);
  expect(memories.map(({ text, chatId, messageId }) => ({ text, chatId, messageId }))).toEqual([
    { text: "You have a dog called Bruno.", chatId: null, messageId: null },
  ]);
  expect(await placesWith("lighthouse here")).toEqual([]);
  expect(await placesWith("vexillology")).toEqual([]);
  expect((await listPurges(ctx))[0]).toMatchObject({ kind: "chat", memories: 1, vectors: 1 });
});

test("with a person everything goes, and one receipt stays that a job signs", async () => {
  const { ctx, place, userId } = await givenRememberer();
  await say(place, "I keep bees on the roof of the old brewery.");
  await talk(place, filler);
  const [first] = (await listMemories(ctx)).memories;
  await forgetMemories(ctx, { memoryIds: [first?.id as Id<"memory">] });
  await say(place, "I have a dog called Zebulon.");
  await transact(testDb(), (tx) => forgetPerson(tx, { userId, at: noon }));
  expect(await placesWith("Zebulon")).toEqual([]);
  const [receipt, ...others] = await listPurges(ctx);
  expect(others).toEqual([]);
  expect(receipt).toMatchObject({ kind: "person", memories: 1, vectors: 1, signature: null });
  await checkPurge(system(), receipt?.id as Id<"purge">);
  expect((await listPurges(ctx))[0]?.signature).not.toBeNull();
});
