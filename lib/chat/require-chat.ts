import type { Db } from "@/db/client";
import type { Tx } from "@/db/transaction";
import { type Context, requireUser } from "@/lib/context";
import { AppError } from "@/lib/core/errors";
import type { Id } from "@/lib/core/id";
import * as chats from "./repository";

/**
 * A chat of the caller's own. Somebody else's does not exist for them.
 * @throws not_found `chat.not_found`
 */
export async function requireChat(
  ctx: Context,
  chatId: Id<"chat">,
  source: Db | Tx = ctx.db,
): Promise<chats.ChatRow> {
  const { userId } = requireUser(ctx);
  return found(ctx, await chats.chatOf(source, userId, chatId));
}

/** The same, with its members. */
export async function requireChatWithMembers(
  ctx: Context,
  chatId: Id<"chat">,
): Promise<{ chat: chats.ChatRow; members: chats.MemberRow[] }> {
  const { userId } = requireUser(ctx);
  const { chat, members } = await chats.chatWithMembers(ctx.db, userId, chatId);
  return { chat: found(ctx, chat), members };
}

/** A chat of the caller's own, held until commit. */
export async function requireLockedChat(
  tx: Tx,
  ctx: Context,
  chatId: Id<"chat">,
): Promise<chats.ChatRow> {
  const { userId } = requireUser(ctx);
  return found(ctx, await chats.lockChat(tx, userId, chatId));
}

function found(ctx: Context, row: chats.ChatRow | undefined): chats.ChatRow {
  const isOver = row?.temporaryUntil && row.temporaryUntil <= ctx.now();
  if (!row || isOver)
    throw new AppError("not_found", "chat.not_found", "There is no such chat of yours.");
  return row;
}
