import { transact } from "@/db/transaction";
import { type Context, requireSystem } from "@/lib/context";
import type { Id } from "@/lib/core/id";
import { vectorStore } from "@/lib/vector";
import { chatOf, ownerOf } from "../repository";
import { messagesByIds } from "../tree/repository";
import { turnById } from "../turn/repository";
import { lockMessages, markEmbedded, unembedded } from "./repository";
import { searchSpace } from "./space";

/** Longest part of a message that its meaning is taken from, in UTF-16 units. */
const READ_MAX = 4_000;

/** What a turn enqueues: what was said in it becomes findable by its meaning. */
export async function embedTurn(ctx: Context, turnId: Id<"turn">): Promise<void> {
  requireSystem(ctx);
  const turn = await turnById(ctx.db, turnId);
  if (!turn) return;
  const ids = [turn.replyId, ...(turn.userMessageId ? [turn.userMessageId] : [])];
  await embedMessages(ctx, turn, ids);
}

const BATCH = 50;

/** What an edit, a restored state or an import enqueues: whatever has no vector gets one. */
export async function embedChat(ctx: Context, chatId: Id<"chat">): Promise<void> {
  requireSystem(ctx);
  const userId = await ownerOf(ctx.db, chatId);
  if (!userId) return;
  for (;;) {
    const ids = await unembedded(ctx.db, chatId, ctx.embedder.name, BATCH);
    if (ids.length === 0 || !(await embedMessages(ctx, { userId, chatId }, ids))) return;
  }
}

/**
 * Makes the vectors of messages of one chat, for its owner's own search. Harmless to repeat; of a
 * temporary chat none is made. Throws where the embedder does: the job comes back. Whether any was made.
 */
export async function embedMessages(
  ctx: Context,
  { userId, chatId }: { userId: Id<"user">; chatId: Id<"chat"> },
  ids: readonly Id<"message">[],
): Promise<boolean> {
  requireSystem(ctx);
  const { db, embedder } = ctx;
  const chat = await chatOf(db, userId, chatId);
  if (!chat || chat.temporaryUntil) return false;
  const rows = (await messagesByIds(db, chatId, ids)).filter(({ text }) => text.trim() !== "");
  if (rows.length === 0) return false;
  const vectors = await embedder.embed(rows.map(({ text }) => text.slice(0, READ_MAX)));
  const store = await vectorStore(db);
  return transact(db, async (tx) => {
    const now = await lockMessages(
      tx,
      rows.map(({ id }) => id),
    );
    const entries = rows.flatMap(({ id, text }, index) => {
      const vector = vectors[index];
      // What was edited or deleted meanwhile is not what was read; an edit enqueues its own reading.
      return vector && now.get(id) === text
        ? [{ id: id as string, vector, metadata: { chat: chatId } }]
        : [];
    });
    await store.upsert(tx, searchSpace(userId, embedder.name), entries);
    await markEmbedded(
      tx,
      entries.map(({ id }) => id as Id<"message">),
      embedder.name,
    );
    return entries.length > 0;
  });
}
