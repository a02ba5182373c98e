import { and, asc, eq, isNull, type Placeholder, type SQL, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { prepared } from "@/db/prepared";
import { chat, chatMember } from "@/db/schema/chat";
import type { Tx } from "@/db/transaction";
import type { Id } from "@/lib/core/id";

export type ChatRow = typeof chat.$inferSelect;
export type MemberRow = typeof chatMember.$inferSelect;

export async function insertChat(
  tx: Tx,
  row: typeof chat.$inferInsert,
  members: readonly (typeof chatMember.$inferInsert)[],
): Promise<ChatRow> {
  const [inserted] = await tx.insert(chat).values(row).returning();
  if (!inserted) throw new Error("an insert returns its row");
  if (members.length > 0) await tx.insert(chatMember).values([...members]);
  return inserted;
}

function ownedBy(userId: Id<"user"> | Placeholder, chatId: Id<"chat"> | Placeholder) {
  return and(eq(chat.id, chatId), eq(chat.userId, userId), isNull(chat.deletedAt));
}

/** A chat of this person that is not deleted, or undefined. */
export async function chatOf(
  source: Db | Tx,
  userId: Id<"user">,
  chatId: Id<"chat">,
): Promise<ChatRow | undefined> {
  const [row] = await source.select().from(chat).where(ownedBy(userId, chatId));
  return row;
}

const withMembers = prepared("chat_with_members", (source) =>
  source
    .select({ chat, member: chatMember })
    .from(chat)
    .leftJoin(chatMember, eq(chatMember.chatId, chat.id))
    .where(ownedBy(sql.placeholder("userId"), sql.placeholder("chatId")))
    .orderBy(asc(chatMember.place)),
);

/** The same with its members in their places. */
export async function chatWithMembers(
  source: Db | Tx,
  userId: Id<"user">,
  chatId: Id<"chat">,
): Promise<{ chat: ChatRow | undefined; members: MemberRow[] }> {
  const rows = await withMembers(source, { userId, chatId });
  return { chat: rows[0]?.chat, members: rows.flatMap(({ member }) => member ?? []) };
}

/** Which persona a chat names, for a statement that asks about it. */
export function personaIn(chatId: Id<"chat">): SQL {
  return sql`(select ${chat.personaId} from ${chat} where ${chat.id} = ${chatId})`;
}

const locked = prepared("chat_locked", (source) =>
  source
    .select()
    .from(chat)
    .where(ownedBy(sql.placeholder("userId"), sql.placeholder("chatId")))
    .for("no key update"),
);

/** A chat as `chatOf` has it, held until commit: whoever changes a chat or its tree holds it first. */
export async function lockChat(
  tx: Tx,
  userId: Id<"user">,
  chatId: Id<"chat">,
): Promise<ChatRow | undefined> {
  const [row] = await locked(tx, { userId, chatId });
  return row;
}

/** Held even where it is in the trash: for turns that end there. */
export async function lockAnyChat(tx: Tx, chatId: Id<"chat">): Promise<ChatRow | undefined> {
  const [row] = await tx.select().from(chat).where(eq(chat.id, chatId)).for("no key update");
  return row;
}

export async function updateChat(
  tx: Tx,
  chatId: Id<"chat">,
  change: Partial<typeof chat.$inferInsert>,
): Promise<void> {
  await tx.update(chat).set(change).where(eq(chat.id, chatId));
}

export async function membersOf(source: Db | Tx, chatId: Id<"chat">): Promise<MemberRow[]> {
  return source
    .select()
    .from(chatMember)
    .where(eq(chatMember.chatId, chatId))
    .orderBy(asc(chatMember.place));
}

export async function updateMember(
  tx: Tx,
  { chatId, companionId }: { chatId: Id<"chat">; companionId: Id<"companion"> },
  change: Partial<typeof chatMember.$inferInsert>,
): Promise<void> {
  await tx
    .update(chatMember)
    .set(change)
    .where(and(eq(chatMember.chatId, chatId), eq(chatMember.companionId, companionId)));
}

/** With its messages, snapshots and shares. */
export async function deleteChat(tx: Tx, chatId: Id<"chat">): Promise<void> {
  await tx.delete(chat).where(eq(chat.id, chatId));
}

export async function ownerOf(source: Db | Tx, chatId: Id<"chat">): Promise<Id<"user"> | null> {
  const [row] = await source.select({ userId: chat.userId }).from(chat).where(eq(chat.id, chatId));
  return row?.userId ?? null;
}

export async function insertMember(tx: Tx, row: typeof chatMember.$inferInsert): Promise<void> {
  await tx.insert(chatMember).values(row);
}

export async function deleteMember(
  tx: Tx,
  { chatId, companionId }: Pick<MemberRow, "chatId" | "companionId">,
): Promise<void> {
  await tx
    .delete(chatMember)
    .where(and(eq(chatMember.chatId, chatId), eq(chatMember.companionId, companionId)));
}
