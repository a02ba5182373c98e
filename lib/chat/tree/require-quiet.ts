import type { Tx } from "@/db/transaction";
import type { Context } from "@/lib/context";
import { AppError } from "@/lib/core/errors";
import type { Id } from "@/lib/core/id";
import type { ChatRow } from "../repository";
import { requireLockedChat } from "../require-chat";
import { openTurns } from "../turn/repository";
import { type MessageRow, messageOf } from "./repository";

/**
 * The caller's own chat, held, in which nobody is speaking.
 * @throws not_found `chat.not_found`; conflict `chat.busy`
 */
export async function requireQuietChat(tx: Tx, ctx: Context, chatId: Id<"chat">): Promise<ChatRow> {
  const chat = await requireLockedChat(tx, ctx, chatId);
  if ((await openTurns(tx, chatId)).length > 0)
    throw new AppError("conflict", "chat.busy", "Wait for the reply, or stop it.");
  return chat;
}

/** @throws not_found `chat.no_message` */
export async function requireMessage(
  tx: Tx,
  chatId: Id<"chat">,
  messageId: Id<"message">,
): Promise<MessageRow> {
  const row = await messageOf(tx, chatId, messageId);
  if (!row || row.trial)
    throw new AppError("not_found", "chat.no_message", "This message is not there any more.");
  return row;
}
