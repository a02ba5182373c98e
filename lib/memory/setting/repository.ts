import { and, eq } from "drizzle-orm";
import type { Db } from "@/db/client";
import { memoryChat } from "@/db/schema/memory";
import type { Tx } from "@/db/transaction";
import type { Id } from "@/lib/core/id";
import type { ChatMemorySetting } from "../contract";

type Place = { userId: Id<"user">; chatId: Id<"chat"> };

export type SettingRow = typeof memoryChat.$inferSelect;

/** The settings of a chat, or undefined where its person has set none. */
export async function chatSetting(db: Db | Tx, place: Place): Promise<SettingRow | undefined> {
  const [row] = await db
    .select()
    .from(memoryChat)
    .where(and(eq(memoryChat.userId, place.userId), eq(memoryChat.chatId, place.chatId)));
  return row;
}

/** How a chat is remembered that nobody has set: for its companion. */
export const usualSetting: ChatMemorySetting = { remembers: true, scope: "companion" };

export async function putSetting(tx: Tx, row: typeof memoryChat.$inferInsert): Promise<void> {
  await tx
    .insert(memoryChat)
    .values(row)
    .onConflictDoUpdate({ target: [memoryChat.userId, memoryChat.chatId], set: row });
}
