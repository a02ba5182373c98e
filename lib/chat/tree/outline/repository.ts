import { and, asc, eq, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { chatMessage } from "@/db/schema/chat";
import type { Id } from "@/lib/core/id";

/** Every message of a chat with the beginning of its words, parents before their answers. */
export async function outlineOf(source: Db, chatId: Id<"chat">) {
  const { id, parentId, role, companionId, state, createdAt } = chatMessage;
  return source
    .select({
      id,
      parentId,
      role,
      companionId,
      state,
      createdAt,
      excerpt: sql<string>`left(${chatMessage.text}, 90)`,
    })
    .from(chatMessage)
    .where(and(eq(chatMessage.chatId, chatId), eq(chatMessage.trial, false)))
    .orderBy(asc(chatMessage.depth), asc(createdAt), asc(id));
}
