import { transact } from "@/db/transaction";
import { type Context, requireUser } from "@/lib/context";
import type { ChatPage } from "../contract";
import * as chats from "../repository";
import { readChat } from "../room/read-chat";
import type { MessageOnly } from "./contract";
import { leafBelow, showBranch as noteBranch } from "./repository";
import { requireMessage, requireQuietChat } from "./require-quiet";

/**
 * Shows the branch that a message is on, down to where it was last followed.
 * @throws not_found `chat.not_found`, `chat.no_message`; conflict `chat.busy`
 */
export async function showBranch(ctx: Context, input: MessageOnly): Promise<ChatPage> {
  requireUser(ctx);
  const { chatId, messageId } = input;
  await transact(ctx.db, async (tx) => {
    await requireQuietChat(tx, ctx, chatId);
    await requireMessage(tx, chatId, messageId);
    await noteBranch(tx, chatId, messageId);
    await chats.updateChat(tx, chatId, { leafId: await leafBelow(tx, chatId, messageId) });
  });
  return readChat(ctx, { chatId, limit: 50 });
}
