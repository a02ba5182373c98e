import { transact } from "@/db/transaction";
import { type Context, requireUser } from "@/lib/context";
import { AppError } from "@/lib/core/errors";
import { newId } from "@/lib/core/id";
import { messageRefusal } from "@/lib/core/message";
import { purgeVectors } from "@/lib/vector";
import { type ChatPage, STORED_TEXT_MAX } from "../contract";
import { enqueueEmbedding } from "../learn/enqueue-embedding";
import { searchNamespace } from "../learn/space";
import * as chats from "../repository";
import { requireChat } from "../require-chat";
import { readChat } from "../room/read-chat";
import { moderateInput } from "../safety/moderate-input";
import { imageOf } from "../snapshot/images";
import { takeSnapshot } from "../snapshot/take-snapshot";
import { spicyOf, standingOf } from "../standing";
import type { EditMessage } from "./contract";
import { insertMessages, updateMessage } from "./repository";
import { requireMessage, requireQuietChat } from "./require-quiet";

const SHOWN = 50;

/**
 * Puts other words in the place of a message of either side. The old ones can be taken back.
 * @throws not_found `chat.not_found`, `chat.no_message`; conflict `chat.busy`; blocked
 *   `moderation.…`, `chat.adult_off`; invalid `chat.message_…`
 */
export async function editMessage(ctx: Context, input: EditMessage): Promise<ChatPage> {
  requireUser(ctx);
  const { chatId, messageId } = input;
  const text = await requireText(ctx, input);
  await transact(ctx.db, async (tx) => {
    const chat = await requireQuietChat(tx, ctx, chatId);
    const row = await requireMessage(tx, chatId, messageId);
    if (row.text === text) return;
    const at = ctx.now();
    await takeSnapshot(tx, chat, { cause: "edit", before: [imageOf(row)], at });
    const change = {
      text,
      state: "complete",
      reason: null,
      embeddedBy: null,
      editedAt: at,
    } as const;
    await updateMessage(tx, messageId, change, { searchable: chat.temporaryUntil === null });
    if (row.embeddedBy) await purgeVectors(tx, searchNamespace(chat.userId), [messageId]);
    await chats.updateChat(tx, chatId, { updatedAt: at });
    await enqueueEmbedding(tx, chat);
  });
  return readChat(ctx, { chatId, limit: SHOWN });
}

/**
 * Puts other words beside a message, as another branch, which is shown from now on.
 * @throws what `editMessage` throws
 */
export async function branchMessage(ctx: Context, input: EditMessage): Promise<ChatPage> {
  requireUser(ctx);
  const { chatId, messageId } = input;
  const text = await requireText(ctx, input);
  await transact(ctx.db, async (tx) => {
    const chat = await requireQuietChat(tx, ctx, chatId);
    const { parentId, depth, role, companionId } = await requireMessage(tx, chatId, messageId);
    const at = ctx.now();
    const id = newId("message", at);
    const row = { id, chatId, parentId, depth, role, companionId, text } as const;
    await insertMessages(tx, [{ ...row, state: "complete", createdAt: at, editedAt: at }], {
      searchable: chat.temporaryUntil === null,
    });
    if (parentId) await updateMessage(tx, parentId, { shownChildId: id });
    await chats.updateChat(tx, chatId, {
      leafId: id,
      messageCount: chat.messageCount + 1,
      updatedAt: at,
    });
    await enqueueEmbedding(tx, chat);
  });
  return readChat(ctx, { chatId, limit: SHOWN });
}

/** Edited words are looked at as new ones are, whoever they are put into the mouth of. */
async function requireText(ctx: Context, input: EditMessage): Promise<string> {
  const text = input.text.trim();
  const refusal = messageRefusal(text, STORED_TEXT_MAX);
  if (refusal) throw new AppError("invalid", `chat.${refusal}`, "This cannot be kept.");
  const chat = await requireChat(ctx, input.chatId);
  const standing = await standingOf(ctx.db, chat.userId, ctx.now());
  const { on: spicy } = await spicyOf(ctx.db, chat, standing);
  await moderateInput(ctx, { chat, text, spicy, requestKey: `edit:${input.messageId}` });
  return text;
}
