import { type Tx, transact } from "@/db/transaction";
import { type Context, requireSystem } from "@/lib/context";
import type { Id } from "@/lib/core/id";
import { forgetChat } from "@/lib/memory";
import { purgeVectors } from "@/lib/vector";
import { embeddedIn } from "../learn/repository";
import { searchNamespace } from "../learn/space";
import * as chats from "../repository";

import { blankTurns } from "../turn/repository";

/** Removes a chat for good, with what was remembered of it alone. Turns stay as figures of money. */
export async function removeChat(ctx: Context, chatId: Id<"chat">): Promise<void> {
  requireSystem(ctx);
  await transact(ctx.db, (tx) => eraseChat(tx, chatId, ctx.now()));
}

/** The same as a step. */
export async function eraseChat(tx: Tx, chatId: Id<"chat">, at: Date): Promise<void> {
  const chat = await chats.lockAnyChat(tx, chatId);
  if (!chat) return;
  await purgeVectors(tx, searchNamespace(chat.userId), await embeddedIn(tx, chatId));
  await forgetChat(tx, { userId: chat.userId, chatId, taught: "keep", at });
  await blankTurns(tx, chatId);
  await chats.deleteChat(tx, chatId);
}
