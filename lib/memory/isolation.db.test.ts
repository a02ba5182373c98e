import { sql } from "drizzle-orm";
import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import type { Db } from "@/db/client";
import { memoryFact } from "@/db/schema/memory";
import { transact } from "@/db/transaction";
import type { Context } from "@/lib/context";
import { type Id, newId } from "@/lib/core/id";
import { embedText, offlineEmbedder } from "@/lib/embedding";
import { setPlan } from "@/lib/plan";
import { testContext } from "@/lib/testing/context";
import { testDb } from "@/lib/testing/database";
import { noon } from "@/lib/testing/given-people";
import { openPgvectorDatabase } from "@/lib/testing/pgvector-database";
import { createUser } from "@/lib/user";
import { vectorStore } from "@/lib/vector";
import type { MemoryPlace, MemoryScope } from "./contract";
import { recall } from "./recall/recall";
import { spaceOf } from "./rules";
import { normalForm } from "./words";

const PEOPLE = 1_000;
const scopes: readonly MemoryScope[] = ["all", "companion", "chat"];
/** Everybody talks with the same two companions, and has said nearly the same. */
const companions = [newId("companion", noon), newId("companion", noon)] as const;

const pgvector = await openPgvectorDatabase();
afterAll(() => pgvector?.close());

/** A thousand people with a planted memory for each scope, in words that all of them share. */
async function plant(ctx: Context): Promise<MemoryPlace[]> {
  const store = await vectorStore(ctx.db);
  const places: MemoryPlace[] = [];
  for (let person = 0; person < PEOPLE; person++) {
    const companionId = companions[person % 2] as Id<"companion">;
    const place = await transact(ctx.db, async (tx) => {
      const { id: userId } = await createUser(tx, ctx, { email: null, guest: false });
      await setPlan(tx, { userId, tier: "premium", until: null, at: noon });
      return { userId, companionId, chatId: newId("chat", noon) };
    });
    places.push(place);
    const rows = scopes.map((scope) => {
      const text = `Your secret garden, told for ${scope}, is number ${person} in the valley.`;
      return {
        ...place,
        id: newId("memory", noon),
        text,
        scope,
        kind: "other" as const,
        author: "learnt" as const,
        pinned: person % 3 === 0 && scope === "all",
        normal: normalForm(text),
        space: spaceOf(scope, place),
        embeddedBy: `${store.kind}:${offlineEmbedder.name}`,
        toldAt: noon,
      };
    });
    await transact(ctx.db, async (tx) => {
      await tx.insert(memoryFact).values(rows);
      for (const row of rows)
        await store.upsert(tx, { namespace: row.space, embedder: offlineEmbedder.name }, [
          { id: row.id, vector: embedText(row.text) },
        ]);
    });
  }
  return places;
}

function describeIsolation(open: () => Db): void {
  let places: Promise<MemoryPlace[]> | undefined;
  const setUp = () => {
    const ctx = { ...testContext({ now: noon }), db: open() };
    places ??= plant(ctx);
    return { ctx, planted: places };
  };

  test("whoever asks whatever recalls what is theirs, in that chat and with that companion, and nothing else", async () => {
    const { ctx, planted } = setUp();
    const all = await planted;
    const someone = fc.integer({ min: 0, max: PEOPLE - 1 });
    await fc.assert(
      fc.asyncProperty(
        someone,
        someone,
        fc.boolean(),
        fc.boolean(),
        async (me, other, sameChat, sameCompanion) => {
          const [mine, theirs] = [all[me], all[other]] as [MemoryPlace, MemoryPlace];
          const where = {
            userId: mine.userId,
            companionId: sameCompanion ? mine.companionId : newId("companion", noon),
            // Even under the id of somebody else's chat nothing of theirs is found.
            chatId: sameChat ? mine.chatId : theirs.chatId,
          };
          const query = `Your secret garden is number ${other} in the valley.`;
          const { memories } = await recall(ctx, { ...where, query });
          const rows = await ctx.db.execute<{ user_id: string }>(
            sql`select user_id from memory_fact where id = any(${sql.param(memories.map(({ id }) => id))}::text[])`,
          );
          expect(rows.rows.every(({ user_id }) => user_id === mine.userId)).toBe(true);
          expect(memories.every(({ text }) => text.includes(`number ${me} `))).toBe(true);
          const shown = scopes.filter(
            (scope) =>
              scope === "all" ||
              (scope === "chat"
                ? where.chatId === mine.chatId
                : where.companionId === mine.companionId),
          );
          expect(memories.map(({ scope }) => scope).sort()).toEqual([...shown].sort());
        },
      ),
      { numRuns: 150 },
    );
  }, 300_000);

  test("nobody but the person and the system may ask", async () => {
    const { ctx, planted } = setUp();
    const [mine, theirs] = (await planted) as [MemoryPlace, MemoryPlace];
    const { userId } = mine;
    const me = { ...ctx, actor: { ...person, userId } };
    expect((await recall(me, { ...mine, query: "my garden" })).memories.length).toBeGreaterThan(0);
    const stolen = recall(me, { ...theirs, query: "my garden" });
    await expect(stolen).rejects.toMatchObject({ code: "forbidden", reason: "memory.not_yours" });
    const stranger = { ...ctx, actor: { kind: "anonymous" as const } };
    await expect(recall(stranger, { ...mine, query: "x" })).rejects.toMatchObject({
      code: "forbidden",
    });
  }, 300_000);
}

const person = {
  kind: "user" as const,
  sessionId: "ses" as Id<"session">,
  handle: "someone",
  role: "pro" as const,
  guest: false,
  granted: [],
};

describe("with the exact store", () => describeIsolation(() => testDb()));

describe.skipIf(!pgvector)("with pgvector", () => {
  describeIsolation(() => (pgvector as NonNullable<typeof pgvector>).db);
});
