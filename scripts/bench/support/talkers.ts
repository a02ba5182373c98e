// A process of its own beside the server under measurement: people of the best plan with memories,
// and their chats with companions of the house.
import { randomBytes } from "node:crypto";
import { connect } from "@/db/client";
import { history } from "@/db/seed/history";
import { transact } from "@/db/transaction";
import { openSession } from "@/lib/auth/open-session";
import { createChat } from "@/lib/chat";
import { updateChat } from "@/lib/chat/repository";
import { CreateChat } from "@/lib/chat/room/contract";
import { insertMessages, type NewMessage } from "@/lib/chat/tree/repository";
import { houseCompanions } from "@/lib/companion/cast/house-companions";
import { bySlug } from "@/lib/companion/repository";
import type { Context } from "@/lib/context";
import { type Id, newId } from "@/lib/core/id";
import { grantCredits } from "@/lib/credit";
import { offlineEmbedder } from "@/lib/embedding";
import { env } from "@/lib/env";
import { guardianModels } from "@/lib/guardian";
import { addMemory } from "@/lib/memory/keep/add-memory";
import { setPlan } from "@/lib/plan";
import { createUser } from "@/lib/user";
import { openWallet } from "@/lib/wallet";
import { answerCalls } from "./calls";

const MEMORIES = 20;
/** Nobody here has declared an age. */
const forAll = houseCompanions.filter((cast) => !cast.adult);
const db = connect(env().DATABASE_URL, 4);
const models = guardianModels(env(), {});
const lines = history.filter((line) => line.message !== "").map((line) => line.message);
const replies = [
  "The lamp was out again, so I read your letter by the window. You ask what I would do in your place. I would wait until the ice is off the river, and then I would go, **without** telling anybody where.",
  "Three things, in this order:\n\n1. Ask her what she remembers.\n2. Write it down before you judge it.\n3. Sleep.\n\nMost people begin with the third and never come to the first.",
  "| hour | tide |\n| --- | --- |\n| 06:10 | low |\n| 12:24 | high |\n\nSo not before noon, whatever the harbour master says.",
  "Try it like this:\n\n```ts\nconst hours = tides.filter((tide) => tide.height > 2);\n```\n\nIt leaves out the low ones, and you can see what is left.",
];

function contextOf(userId: Id<"user">): Context {
  return {
    actor: {
      kind: "user",
      userId,
      sessionId: newId("session", new Date()),
      handle: "bench",
      role: "user",
      guest: false,
      granted: [],
    },
    db,
    models,
    embedder: offlineEmbedder,
    now: () => new Date(),
    randomBytes: (count) => new Uint8Array(randomBytes(count)),
    log: { info() {}, warn() {}, error() {} },
    chain: null,
    origin: { address: "127.0.0.1", userAgent: "benchmark" },
  };
}

async function enterOne(): Promise<{ userId: Id<"user">; token: string }> {
  const nobody = { ...contextOf(newId("user", new Date())), actor: { kind: "anonymous" } } as const;
  const at = new Date();
  return transact(db, async (tx) => {
    const { id: userId } = await createUser(tx, nobody, { email: null, guest: false });
    await openWallet(tx, nobody, userId);
    await setPlan(tx, { userId, tier: "vip", until: null, at });
    await grantCredits(tx, {
      userId,
      bucket: "purchased",
      amount: 1_000_000_000_000n,
      key: `bench.grant:${userId}`,
      code: "credit.package",
      memo: {},
      at,
    });
    return { userId, token: (await openSession(tx, nobody, userId)).token };
  });
}

async function beginChat(userId: Id<"user">, index: number): Promise<Id<"chat">> {
  const cast = forAll[index % forAll.length];
  const companion = cast && (await bySlug(db, cast.slug));
  if (!companion) throw new Error("the house's companions are seeded");
  const wish = CreateChat.parse({ companionIds: [companion.id] });
  return (await createChat(contextOf(userId), wish)).chatId;
}

/** Messages of both sides in turn, each the answer to the one before. */
function talk(chatId: Id<"chat">, companionId: Id<"companion">, count: number): NewMessage[] {
  const start = Date.now() - count * 60_000;
  const ids = Array.from({ length: count }, (_, at) =>
    newId("message", new Date(start + at * 60_000)),
  );
  return ids.map((id, depth) => ({
    id,
    chatId,
    parentId: ids[depth - 1] ?? null,
    depth,
    role: depth % 2 ? ("user" as const) : ("companion" as const),
    companionId: depth % 2 ? null : companionId,
    text: (depth % 2 ? lines[depth % lines.length] : replies[(depth / 2) % replies.length]) ?? "",
    state: "complete" as const,
    shownChildId: ids[depth + 1] ?? null,
    createdAt: new Date(start + depth * 60_000),
  }));
}

answerCalls({
  /** Somebody for each number up to this, with memories and a chat: their tokens and chats. */
  async enter(count: number) {
    const talkers = [];
    for (let index = 0; index < count; index++) {
      const { userId, token } = await enterOne();
      for (let memory = 0; memory < MEMORIES; memory++) {
        const text = `Your boat number ${memory} lies in harbour ${index + memory}.`;
        await addMemory(contextOf(userId), { text, scope: "all", companionId: null, chatId: null });
      }
      talkers.push({ token, chatId: await beginChat(userId, index) });
    }
    return talkers;
  },

  /** Somebody with a chat of each of these lengths. */
  async enterLong(lengths: number[]) {
    const { userId, token } = await enterOne();
    const chatIds = [];
    for (const length of lengths) {
      const chatId = await beginChat(userId, 0);
      const companion = await bySlug(db, forAll[0]?.slug ?? "");
      if (!companion) throw new Error("the house's companions are seeded");
      const rows = talk(chatId, companion.id, length);
      await transact(db, async (tx) => {
        await insertMessages(tx, rows, { searchable: true });
        const leafId = rows.at(-1)?.id ?? null;
        await updateChat(tx, chatId, { leafId, messageCount: length });
      });
      chatIds.push(chatId);
    }
    await db.execute("analyze");
    return { token, chatIds };
  },

  /** Words to send. */
  words: (index: number) => lines[index % lines.length],
});
