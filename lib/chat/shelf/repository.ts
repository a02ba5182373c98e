import {
  and,
  asc,
  desc,
  eq,
  gt,
  inArray,
  isNotNull,
  isNull,
  lt,
  or,
  type SQL,
  sql,
} from "drizzle-orm";
import type { Db } from "@/db/client";
import { chat, chatFolder, chatMember, chatMessage } from "@/db/schema/chat";
import type { Tx } from "@/db/transaction";
import { groupBy } from "@/lib/core/group-by";
import type { Id } from "@/lib/core/id";
import type { ListChats } from "../contract";
import type { ChatRow, MemberRow } from "../repository";

export type FolderRow = typeof chatFolder.$inferSelect;

const EXCERPT = 160;
const isPinned = sql<boolean>`(${chat.pinnedAt} is not null)`;

export type Listed = ChatRow & { excerpt: string };
export type Place = { pinned: boolean; updatedAt: Date; id: string };

/** Chats of one shelf, pinned ones first, then what was changed last; temporary ones are on none. */
export async function chatsOnShelf(
  db: Db,
  userId: Id<"user">,
  { folderId, tag, companionId, shelf, limit }: ListChats,
  after: Place | null,
): Promise<Listed[]> {
  const rows = await db
    .select({
      row: chat,
      excerpt: sql<string>`coalesce(left(${chatMessage.text}, ${EXCERPT}), '')`,
    })
    .from(chat)
    .leftJoin(chatMessage, eq(chatMessage.id, chat.leafId))
    .where(
      and(
        eq(chat.userId, userId),
        isNull(chat.temporaryUntil),
        ...onShelf(shelf),
        folderId === "none" ? isNull(chat.folderId) : undefined,
        folderId && folderId !== "none" ? eq(chat.folderId, folderId) : undefined,
        tag ? sql`${chat.tags} @> array[${tag}]::text[]` : undefined,
        companionId ? hasMember(companionId) : undefined,
        after ? isAfter(after) : undefined,
      ),
    )
    .orderBy(desc(isPinned), desc(chat.updatedAt), desc(chat.id))
    .limit(limit + 1);
  return rows.map(({ row, excerpt }) => ({ ...row, excerpt }));
}

function onShelf(shelf: ListChats["shelf"]): SQL[] {
  if (shelf === "trash") return [isNotNull(chat.deletedAt)];
  return [isNull(chat.deletedAt), (shelf === "archived" ? isNotNull : isNull)(chat.archivedAt)];
}

function hasMember(companionId: Id<"companion">): SQL {
  return sql`exists (select 1 from ${chatMember}
    where ${chatMember.chatId} = ${chat.id} and ${chatMember.companionId} = ${companionId})`;
}

function isAfter({ pinned, updatedAt, id }: Place): SQL {
  const at = updatedAt.toISOString();
  return sql`(${isPinned}, ${chat.updatedAt}, ${chat.id}) < (${pinned}, ${at}::timestamptz, ${id})`;
}

export async function membersOfAll(
  db: Db,
  chatIds: readonly Id<"chat">[],
): Promise<Map<Id<"chat">, MemberRow[]>> {
  if (chatIds.length === 0) return new Map();
  const rows = await db
    .select()
    .from(chatMember)
    .where(inArray(chatMember.chatId, [...chatIds]))
    .orderBy(asc(chatMember.place));
  return groupBy(rows, ({ chatId }) => chatId);
}

export async function foldersOf(
  db: Db,
  userId: Id<"user">,
): Promise<{ id: string; name: string; chats: number }[]> {
  return db
    .select({
      id: chatFolder.id,
      name: chatFolder.name,
      chats: sql<number>`count(${chat.id})`.mapWith(Number),
    })
    .from(chatFolder)
    .leftJoin(
      chat,
      and(eq(chat.folderId, chatFolder.id), isNull(chat.deletedAt), isNull(chat.temporaryUntil)),
    )
    .where(eq(chatFolder.userId, userId))
    .groupBy(chatFolder.id)
    .orderBy(asc(sql`lower(${chatFolder.name})`));
}

export async function folderOf(
  source: Db | Tx,
  userId: Id<"user">,
  folderId: Id<"folder">,
): Promise<FolderRow | undefined> {
  const [row] = await source
    .select()
    .from(chatFolder)
    .where(and(eq(chatFolder.id, folderId), eq(chatFolder.userId, userId)));
  return row;
}

export async function insertFolder(tx: Tx, row: typeof chatFolder.$inferInsert): Promise<void> {
  await tx.insert(chatFolder).values(row);
}

export async function renameFolder(tx: Tx, folderId: Id<"folder">, name: string): Promise<void> {
  await tx.update(chatFolder).set({ name }).where(eq(chatFolder.id, folderId));
}

/** Its chats stay, in no folder. */
export async function deleteFolder(tx: Tx, folderId: Id<"folder">): Promise<void> {
  await tx.delete(chatFolder).where(eq(chatFolder.id, folderId));
}

export async function tagsOf(
  db: Db,
  userId: Id<"user">,
): Promise<{ tag: string; chats: number }[]> {
  const { rows } = await db.execute<{ tag: string; chats: string }>(sql`
    select tag, count(*) as chats from chat, unnest(tags) as tag
    where user_id = ${userId} and deleted_at is null and temporary_until is null
    group by tag order by count(*) desc, tag limit 200`);
  return rows.map(({ tag, chats }) => ({ tag, chats: Number(chats) }));
}

/** A chat in the trash of this person, held until commit. */
export async function lockTrashed(
  tx: Tx,
  userId: Id<"user">,
  chatId: Id<"chat">,
): Promise<ChatRow | undefined> {
  const [row] = await tx
    .select()
    .from(chat)
    .where(and(eq(chat.id, chatId), eq(chat.userId, userId), isNotNull(chat.deletedAt)))
    .for("no key update");
  return row;
}

/** Chats whose time is over: temporary ones, and those that were deleted before this instant. */
export async function chatsToRemove(
  db: Db,
  { at, deletedBefore }: { at: Date; deletedBefore: Date },
  limit: number,
): Promise<Id<"chat">[]> {
  const rows = await db
    .select({ id: chat.id })
    .from(chat)
    .where(or(lt(chat.temporaryUntil, at), lt(chat.deletedAt, deletedBefore)))
    .limit(limit);
  return rows.map(({ id }) => id);
}

export async function chatIdsOf(
  source: Db | Tx,
  userId: Id<"user">,
  after: string,
  limit: number,
): Promise<Id<"chat">[]> {
  const rows = await source
    .select({ id: chat.id })
    .from(chat)
    .where(and(eq(chat.userId, userId), gt(chat.id, after as Id<"chat">)))
    .orderBy(asc(chat.id))
    .limit(limit);
  return rows.map(({ id }) => id);
}

/** All chats of a person but temporary ones, the trash with them. */
export async function keptChatsOf(db: Db, userId: Id<"user">): Promise<ChatRow[]> {
  return db
    .select()
    .from(chat)
    .where(and(eq(chat.userId, userId), isNull(chat.temporaryUntil)))
    .orderBy(asc(chat.id));
}

export async function removeFolders(tx: Tx, userId: Id<"user">): Promise<void> {
  await tx.delete(chatFolder).where(eq(chatFolder.userId, userId));
}
