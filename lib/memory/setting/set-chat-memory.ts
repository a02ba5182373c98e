import { transact } from "@/db/transaction";
import { type Context, requireUser } from "@/lib/context";
import type { ChatMemorySetting, SetChatMemory } from "../contract";
import { lockPerson } from "../repository";
import { putSetting } from "./repository";

/** Says whether anything is learnt from a chat from now on, and where what it teaches is used. */
export async function setChatMemory(
  ctx: Context,
  { chatId, companionId, remembers, scope }: SetChatMemory,
): Promise<ChatMemorySetting> {
  const { userId } = requireUser(ctx);
  await transact(ctx.db, async (tx) => {
    await lockPerson(tx, userId);
    await putSetting(tx, { chatId, userId, companionId, remembers, scope, at: ctx.now() });
  });
  return { remembers, scope };
}
