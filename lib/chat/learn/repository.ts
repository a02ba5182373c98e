import { and, asc, eq, inArray, isNotNull, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { chatMessage } from "@/db/schema/chat";
import type { Tx } from "@/db/transaction";
import type { Id } from "@/lib/core/id";

/** The texts of those of these messages that are still there, held until commit. */
export async function lockMessages(
  tx: Tx,
  ids: readonly Id<"message">[],
): Promise<Map<Id<"message">, string>> {
  const rows = await tx
    .select({ id: chatMessage.id, text: chatMessage.text })
    .from(chatMessage)
    .where(inArray(chatMessage.id, [...ids]))
    .orderBy(asc(chatMessage.id))
    .for("share");
  return new Map(rows.map(({ id, text }) => [id, text]));
}

export async function markEmbedded(
  tx: Tx,
  ids: readonly Id<"message">[],
  embeddedBy: string,
): Promise<void> {
  if (ids.length === 0) return;
  await tx
    .update(chatMessage)
    .set({ embeddedBy })
    .where(inArray(chatMessage.id, [...ids]));
}

/** Messages of a chat that have a vector. */
export async function embeddedIn(tx: Tx, chatId: Id<"chat">): Promise<Id<"message">[]> {
  const rows = await tx
    .select({ id: chatMessage.id })
    .from(chatMessage)
    .where(and(eq(chatMessage.chatId, chatId), isNotNull(chatMessage.embeddedBy)));
  return rows.map(({ id }) => id);
}

/** Messages of a chat that have no vector of this embedder yet. */
export async function unembedded(
  source: Db,
  chatId: Id<"chat">,
  embedder: string,
  limit: number,
): Promise<Id<"message">[]> {
  const rows = await source
    .select({ id: chatMessage.id })
    .from(chatMessage)
    .where(
      and(
        eq(chatMessage.chatId, chatId),
        eq(chatMessage.trial, false),
        sql`${chatMessage.embeddedBy} is distinct from ${embedder}`,
        sql`btrim(${chatMessage.text}) <> ''`,
        sql`${chatMessage.state} <> 'streaming'`,
      ),
    )
    .orderBy(asc(chatMessage.id))
    .limit(limit);
  return rows.map(({ id }) => id);
}
