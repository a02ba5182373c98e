import { type Tx, transact } from "@/db/transaction";
import { type Context, requireUser } from "@/lib/context";
import type { Id } from "@/lib/core/id";
import { purgeVectors } from "@/lib/vector";
import type { ChatPage } from "../contract";
import { searchNamespace } from "../learn/space";
import * as chats from "../repository";
import { readChat } from "../room/read-chat";
import { imageOf } from "../snapshot/images";
import { takeSnapshot } from "../snapshot/take-snapshot";
import type { MessageOnly } from "./contract";
import {
  childrenOf,
  deleteMessages,
  leafBelow,
  type MessageRow,
  messageOf,
  subtreeOf,
  updateMessage,
} from "./repository";
import { requireMessage, requireQuietChat } from "./require-quiet";

/**
 * Deletes a message and all that follows it, on every branch. The snapshot brings them back.
 * @throws not_found `chat.not_found`, `chat.no_message`; conflict `chat.busy`
 */
export async function deleteMessage(
  ctx: Context,
  { chatId, messageId }: MessageOnly,
): Promise<{ page: ChatPage; snapshotId: Id<"snapshot"> | null }> {
  requireUser(ctx);
  const snapshotId = await transact(ctx.db, async (tx) => {
    const chat = await requireQuietChat(tx, ctx, chatId);
    const row = await requireMessage(tx, chatId, messageId);
    const at = ctx.now();
    const gone = await subtreeOf(tx, chatId, messageId);
    const before = gone.map(imageOf);
    const snapshot = await takeSnapshot(tx, chat, { cause: "delete", before, at });
    await dropMessages(tx, chat, gone);
    const ids = new Set(gone.map(({ id }) => id));
    const leafId =
      chat.leafId !== null && ids.has(chat.leafId) ? await leafBeside(tx, row) : chat.leafId;
    await chats.updateChat(tx, chatId, {
      leafId,
      messageCount: chat.messageCount - gone.filter(({ trial }) => !trial).length,
      updatedAt: at,
    });
    return snapshot;
  });
  return { page: await readChat(ctx, { chatId, limit: 50 }), snapshotId };
}

/** A step: takes messages away with their vectors. */
export async function dropMessages(
  tx: Tx,
  chat: chats.ChatRow,
  rows: readonly MessageRow[],
): Promise<void> {
  const embedded = rows.filter(({ embeddedBy }) => embeddedBy !== null).map(({ id }) => id);
  await purgeVectors(tx, searchNamespace(chat.userId), embedded);
  await deleteMessages(
    tx,
    rows.map(({ id }) => id),
  );
}

/** The end of the branch that is shown instead: beside the one that went, else above it. */
async function leafBeside(tx: Tx, gone: MessageRow): Promise<Id<"message"> | null> {
  const beside = (await childrenOf(tx, gone.chatId, [gone.parentId])).at(-1);
  if (gone.parentId) {
    const parent = await messageOf(tx, gone.chatId, gone.parentId);
    if (parent) await updateMessage(tx, parent.id, { shownChildId: beside?.id ?? null });
  }
  return beside ? leafBelow(tx, gone.chatId, beside.id) : gone.parentId;
}
