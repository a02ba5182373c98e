import { transact } from "@/db/transaction";
import { type Context, requireUser } from "@/lib/context";
import { AppError } from "@/lib/core/errors";
import type { ChatOnly } from "../contract";
import { enqueueEmbedding } from "../learn/enqueue-embedding";
import * as chats from "../repository";
import { requireLockedChat } from "../require-chat";
import { revokeSharesOf } from "../share/repository";
import { openTurns, requestStop } from "../turn/repository";
import { eraseChat } from "./remove-chat";
import * as shelf from "./repository";

/**
 * Puts a chat into the trash, from which it can be brought back for 30 days; a temporary one is
 * closed, and gone at once. What is being said in it is stopped, and its links end.
 * @throws not_found `chat.not_found`
 */
export async function deleteChat(ctx: Context, { chatId }: ChatOnly): Promise<void> {
  requireUser(ctx);
  const at = ctx.now();
  await transact(ctx.db, async (tx) => {
    const chat = await requireLockedChat(tx, ctx, chatId);
    for (const turn of await openTurns(tx, chatId)) await requestStop(tx, turn, at);
    await revokeSharesOf(tx, chatId, at);
    if (chat.temporaryUntil) await eraseChat(tx, chatId, at);
    else await chats.updateChat(tx, chatId, { deletedAt: at });
  });
}

/** Brings a chat back from the trash. @throws not_found `chat.not_found` */
export async function undeleteChat(ctx: Context, { chatId }: ChatOnly): Promise<void> {
  const { userId } = requireUser(ctx);
  await transact(ctx.db, async (tx) => {
    const chat = (await shelf.lockTrashed(tx, userId, chatId)) ?? notInTrash();
    await chats.updateChat(tx, chatId, { deletedAt: null });
    // What was being embedded as it went was left out.
    await enqueueEmbedding(tx, chat);
  });
}

/** Removes a chat in the trash for good. @throws not_found `chat.not_found` */
export async function eraseDeletedChat(ctx: Context, { chatId }: ChatOnly): Promise<void> {
  const { userId } = requireUser(ctx);
  await transact(ctx.db, async (tx) => {
    if (!(await shelf.lockTrashed(tx, userId, chatId))) notInTrash();
    await eraseChat(tx, chatId, ctx.now());
  });
}

function notInTrash(): never {
  throw new AppError("not_found", "chat.not_found", "There is no such chat in your trash.");
}
