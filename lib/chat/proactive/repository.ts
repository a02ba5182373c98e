import { and, eq, lte, max } from "drizzle-orm";
import type { Db } from "@/db/client";
import { chatMessage, chatProactive } from "@/db/schema/chat";
import type { Tx } from "@/db/transaction";
import type { Id } from "@/lib/core/id";

export type ProactiveRow = typeof chatProactive.$inferSelect;

export async function wishOf(
  source: Db | Tx,
  chatId: Id<"chat">,
): Promise<ProactiveRow | undefined> {
  const [row] = await source.select().from(chatProactive).where(eq(chatProactive.chatId, chatId));
  return row;
}

/** The same, held until commit. */
export async function lockWish(tx: Tx, chatId: Id<"chat">): Promise<ProactiveRow | undefined> {
  const [row] = await tx
    .select()
    .from(chatProactive)
    .where(eq(chatProactive.chatId, chatId))
    .for("update");
  return row;
}

/** What was written stays counted where the wish only changes. */
export async function putWish(tx: Tx, row: typeof chatProactive.$inferInsert): Promise<void> {
  const { perWeek, quietFrom, quietTo, zone, byEmail, nextAt } = row;
  await tx.insert(chatProactive).values(row).onConflictDoUpdate({
    target: chatProactive.chatId,
    set: { perWeek, quietFrom, quietTo, zone, byEmail, nextAt },
  });
}

export async function updateWish(
  db: Db | Tx,
  chatId: Id<"chat">,
  set: Partial<Omit<ProactiveRow, "chatId" | "userId">>,
): Promise<void> {
  await db.update(chatProactive).set(set).where(eq(chatProactive.chatId, chatId));
}

export async function removeWish(tx: Tx, chatId: Id<"chat">): Promise<void> {
  await tx.delete(chatProactive).where(eq(chatProactive.chatId, chatId));
}

export async function wishesDue(db: Db, at: Date, limit: number): Promise<Id<"chat">[]> {
  const rows = await db
    .select({ chatId: chatProactive.chatId })
    .from(chatProactive)
    .where(lte(chatProactive.nextAt, at))
    .orderBy(chatProactive.nextAt)
    .limit(limit);
  return rows.map(({ chatId }) => chatId);
}

/** When a person said something last in a chat. */
export async function lastSaidIn(source: Db | Tx, chatId: Id<"chat">): Promise<Date | null> {
  const [row] = await source
    .select({ at: max(chatMessage.createdAt) })
    .from(chatMessage)
    .where(and(eq(chatMessage.chatId, chatId), eq(chatMessage.role, "user")));
  return row?.at ?? null;
}
