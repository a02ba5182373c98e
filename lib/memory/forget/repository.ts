import { and, desc, eq, inArray, ne, or } from "drizzle-orm";
import type { Db } from "@/db/client";
import { memoryChat, memoryFact, memoryMessage, memoryPurge, memoryUse } from "@/db/schema/memory";
import type { Tx } from "@/db/transaction";
import type { Id } from "@/lib/core/id";
import type { FactRow } from "../repository";

export type PurgeRow = typeof memoryPurge.$inferSelect;

/** What was told in a chat and is used in it alone. */
export async function factsOfChat(
  tx: Tx,
  userId: Id<"user">,
  chatId: Id<"chat">,
): Promise<FactRow[]> {
  return tx
    .select()
    .from(memoryFact)
    .where(and(eq(memoryFact.userId, userId), eq(memoryFact.chatId, chatId)));
}

/** Notes of replies that were written with these memories. Their replies. */
export async function deleteUses(
  tx: Tx,
  memoryIds: readonly Id<"memory">[],
): Promise<{ replyId: Id<"message">; chatId: Id<"chat"> }[]> {
  if (memoryIds.length === 0) return [];
  return tx
    .delete(memoryUse)
    .where(inArray(memoryUse.memoryId, [...memoryIds]))
    .returning({ replyId: memoryUse.replyId, chatId: memoryUse.chatId });
}

/** From these messages nothing is learnt and nothing is summed up any more. */
export async function silence(
  tx: Tx,
  userId: Id<"user">,
  messages: readonly { messageId: Id<"message">; chatId: Id<"chat"> }[],
  at: Date,
): Promise<void> {
  const once = new Map(messages.map((message) => [message.messageId, message]));
  if (once.size === 0) return;
  await tx
    .insert(memoryMessage)
    .values([...once.values()].map((message) => ({ ...message, userId, silencedAt: at })))
    .onConflictDoUpdate({ target: memoryMessage.messageId, set: { silencedAt: at } });
}

/** A chat that is gone: its settings, its notes, and the links that led to its messages. */
export async function dropChat(tx: Tx, userId: Id<"user">, chatId: Id<"chat">): Promise<void> {
  const own = <T extends typeof memoryChat | typeof memoryMessage | typeof memoryUse>(table: T) =>
    and(eq(table.userId, userId), eq(table.chatId, chatId));
  await tx.delete(memoryChat).where(own(memoryChat));
  await tx.delete(memoryMessage).where(own(memoryMessage));
  await tx.delete(memoryUse).where(own(memoryUse));
  await tx
    .update(memoryFact)
    .set({ chatId: null, messageId: null, replyId: null })
    .where(and(eq(memoryFact.userId, userId), eq(memoryFact.chatId, chatId)));
}

/** What is left of a person beside their memories and summaries, and every receipt but one. */
export async function dropPerson(tx: Tx, userId: Id<"user">, kept: Id<"purge">): Promise<void> {
  await tx.delete(memoryChat).where(eq(memoryChat.userId, userId));
  await tx.delete(memoryMessage).where(eq(memoryMessage.userId, userId));
  await tx.delete(memoryUse).where(eq(memoryUse.userId, userId));
  await tx.delete(memoryPurge).where(and(eq(memoryPurge.userId, userId), ne(memoryPurge.id, kept)));
}

export async function insertPurge(tx: Tx, row: typeof memoryPurge.$inferInsert): Promise<void> {
  await tx.insert(memoryPurge).values(row);
}

export async function purgeById(db: Db, id: Id<"purge">): Promise<PurgeRow | undefined> {
  const [row] = await db.select().from(memoryPurge).where(eq(memoryPurge.id, id));
  return row;
}

/** A person's receipts, the newest first. */
export async function purgesOf(db: Db, userId: Id<"user">, limit: number): Promise<PurgeRow[]> {
  return db
    .select()
    .from(memoryPurge)
    .where(eq(memoryPurge.userId, userId))
    .orderBy(desc(memoryPurge.at), desc(memoryPurge.id))
    .limit(limit);
}

export async function sealPurge(
  db: Db,
  id: Id<"purge">,
  seal: { key: string; signature: string; checkedAt: Date },
): Promise<void> {
  await db.update(memoryPurge).set(seal).where(eq(memoryPurge.id, id));
}

/** Which of these memories are still there, as themselves, as history, or as a note of a reply. */
export async function factsLeft(db: Db, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const wanted = ids as Id<"memory">[];
  const facts = await db
    .select({ id: memoryFact.id })
    .from(memoryFact)
    .where(or(inArray(memoryFact.id, wanted), inArray(memoryFact.supersededBy, wanted)));
  const uses = await db
    .select({ id: memoryUse.memoryId })
    .from(memoryUse)
    .where(inArray(memoryUse.memoryId, wanted));
  return [...facts, ...uses].map(({ id }) => id);
}
