import { and, asc, eq, inArray, isNotNull, isNull, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { memoryFact, memoryMessage, memoryUse } from "@/db/schema/memory";
import type { Tx } from "@/db/transaction";
import type { Id } from "@/lib/core/id";
import type { MemoryPlace } from "../contract";
import { type FactRow, isCurrent } from "../repository";

/** Whether a message was learnt from already, or may not be learnt from any more. */
export async function isSpent(db: Db | Tx, messageIds: readonly Id<"message">[]): Promise<boolean> {
  const rows = await db
    .select({ learntAt: memoryMessage.learntAt, silencedAt: memoryMessage.silencedAt })
    .from(memoryMessage)
    .where(inArray(memoryMessage.messageId, [...messageIds]));
  return rows.some(({ learntAt, silencedAt }) => learntAt !== null || silencedAt !== null);
}

/** Of these messages those that nothing may be taken from any more. */
export async function silencedAmong(
  db: Db | Tx,
  messageIds: readonly Id<"message">[],
): Promise<Set<string>> {
  if (messageIds.length === 0) return new Set();
  const rows = await db
    .select({ id: memoryMessage.messageId })
    .from(memoryMessage)
    .where(
      and(inArray(memoryMessage.messageId, [...messageIds]), isNotNull(memoryMessage.silencedAt)),
    );
  return new Set(rows.map(({ id }) => id));
}

/** Of these messages those that were learnt from, and of which nothing was forgotten. */
export async function learntAmong(
  db: Db | Tx,
  messageIds: readonly Id<"message">[],
): Promise<Set<string>> {
  if (messageIds.length === 0) return new Set();
  const rows = await db
    .select({ id: memoryMessage.messageId })
    .from(memoryMessage)
    .where(
      and(
        inArray(memoryMessage.messageId, [...messageIds]),
        isNotNull(memoryMessage.learntAt),
        isNull(memoryMessage.silencedAt),
      ),
    );
  return new Set(rows.map(({ id }) => id));
}

export async function markLearnt(
  tx: Tx,
  { userId, chatId }: MemoryPlace,
  messageId: Id<"message">,
  at: Date,
): Promise<void> {
  await tx
    .insert(memoryMessage)
    .values({ messageId, userId, chatId, learntAt: at })
    .onConflictDoUpdate({ target: memoryMessage.messageId, set: { learntAt: at } });
}

/** Notes which memories a reply was written with; a repeat changes nothing. */
export async function noteUses(
  tx: Tx,
  { userId, chatId }: MemoryPlace,
  replyId: Id<"message">,
  memoryIds: readonly Id<"memory">[],
  at: Date,
): Promise<void> {
  if (memoryIds.length === 0) return;
  const own = await tx
    .select({ id: memoryFact.id })
    .from(memoryFact)
    .where(and(inArray(memoryFact.id, [...memoryIds]), eq(memoryFact.userId, userId)));
  if (own.length === 0) return;
  const noted = await tx
    .insert(memoryUse)
    .values(own.map(({ id }) => ({ replyId, memoryId: id, userId, chatId, at })))
    .onConflictDoNothing()
    .returning({ id: memoryUse.memoryId });
  if (noted.length === 0) return;
  await tx
    .update(memoryFact)
    .set({ usedAt: at, usedCount: sql`${memoryFact.usedCount} + 1` })
    .where(
      inArray(
        memoryFact.id,
        noted.map(({ id }) => id),
      ),
    );
}

/** Memories that make room first: never pinned, learnt before written, used or told longest ago. */
export async function leastWanted(tx: Tx, userId: Id<"user">, limit: number): Promise<FactRow[]> {
  return tx
    .select()
    .from(memoryFact)
    .where(and(eq(memoryFact.userId, userId), isCurrent, eq(memoryFact.pinned, false)))
    .orderBy(
      asc(sql`${memoryFact.author} = 'person'`),
      asc(sql`coalesce(${memoryFact.usedAt}, ${memoryFact.toldAt})`),
      asc(memoryFact.id),
    )
    .limit(limit);
}
