import { type Context, requireSystem } from "@/lib/context";
import { removeChat } from "./shelf/remove-chat";
import { chatsToRemove } from "./shelf/repository";
import { mendTurns } from "./turn/mend-turns";

const BATCH = 100;
const TRASH_MS = 30 * 24 * 3_600_000;

/**
 * Ends turns whose run died, and removes chats whose time is over: temporary ones, and those that
 * were deleted 30 days ago. Harmless to repeat; one that fails is logged and left for the next time.
 */
export async function sweepChats(ctx: Context): Promise<void> {
  requireSystem(ctx);
  await mendTurns(ctx);
  const at = ctx.now();
  const deletedBefore = new Date(at.getTime() - TRASH_MS);
  for (const chatId of await chatsToRemove(ctx.db, { at, deletedBefore }, BATCH))
    await removeChat(ctx, chatId).catch((error: unknown) =>
      ctx.log.error({ err: error, chat: chatId }, "a chat could not be removed"),
    );
}
