import { and, desc, eq, inArray } from "drizzle-orm";
import type { Db } from "@/db/client";
import { memoryUse } from "@/db/schema/memory";
import type { Id } from "@/lib/core/id";

/** Ids of the memories that the latest reply of a chat was written with. */
export async function usedInLatest(
  db: Db,
  { userId, chatId }: { userId: Id<"user">; chatId: Id<"chat"> },
): Promise<Set<string>> {
  const [latest] = await db
    .select({ replyId: memoryUse.replyId })
    .from(memoryUse)
    .where(and(eq(memoryUse.chatId, chatId), eq(memoryUse.userId, userId)))
    .orderBy(desc(memoryUse.at), desc(memoryUse.replyId))
    .limit(1);
  if (!latest) return new Set();
  const rows = await usesOf(db, userId, [latest.replyId]);
  return new Set(rows.map(({ memoryId }) => memoryId));
}

/** Which memories these replies of somebody's chats were written with. */
export async function usesOf(
  db: Db,
  userId: Id<"user">,
  replyIds: readonly Id<"message">[],
): Promise<{ replyId: Id<"message">; memoryId: Id<"memory"> }[]> {
  if (replyIds.length === 0) return [];
  return db
    .select({ replyId: memoryUse.replyId, memoryId: memoryUse.memoryId })
    .from(memoryUse)
    .where(and(eq(memoryUse.userId, userId), inArray(memoryUse.replyId, [...replyIds])));
}
