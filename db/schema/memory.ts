import { sql } from "drizzle-orm";
import {
  boolean,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import type { MemoryAuthor, MemoryKind, MemoryScope, PurgeKind } from "@/lib/memory/contract";
import { id, instant } from "../columns";

/** One thing that is remembered about somebody, written to them. */
export const memoryFact = pgTable(
  "memory_fact",
  {
    id: id("memory").primaryKey(),
    userId: id("user", "user_id").notNull(),
    text: text().notNull(),
    kind: text().$type<MemoryKind>().notNull(),
    scope: text().$type<MemoryScope>().notNull(),
    /** To whom and where it was told; null for what was written without either. */
    companionId: id("companion", "companion_id"),
    chatId: id("chat", "chat_id"),
    messageId: id("message", "message_id"),
    replyId: id("message", "reply_id"),
    author: text().$type<MemoryAuthor>().notNull(),
    pinned: boolean().notNull().default(false),
    /** The plain words of it: whatever has the same ones is the same memory. */
    normal: text().notNull(),
    /** What there can be one of, such as `home`: a newer fact of the same topic replaces it. */
    topic: text(),
    /** The newer memory that took its place; it is then history, and never shown to a model. */
    supersededBy: id("memory", "superseded_by"),
    /** Namespace that holds its vector, and what made it; null while it has none. */
    space: text(),
    embeddedBy: text("embedded_by"),
    toldAt: instant("told_at").notNull(),
    editedAt: instant("edited_at"),
    usedAt: instant("used_at"),
    usedCount: integer("used_count").notNull().default(0),
  },
  (t) => [
    index("memory_fact_person").on(t.userId, t.scope),
    index("memory_fact_chat").on(t.chatId),
    index("memory_fact_message").on(t.messageId),
    index("memory_fact_superseded").on(t.supersededBy),
    index("memory_fact_embedded").on(t.embeddedBy).where(sql`superseded_by is null`),
    uniqueIndex("memory_fact_once")
      .on(
        t.userId,
        t.scope,
        sql`coalesce(case scope when 'chat' then chat_id when 'companion' then companion_id end, '')`,
        t.normal,
      )
      .where(sql`superseded_by is null`),
  ],
);

/** What somebody wishes for one chat. Without a row: remembered, for its companion. */
export const memoryChat = pgTable(
  "memory_chat",
  {
    chatId: id("chat", "chat_id").notNull(),
    userId: id("user", "user_id").notNull(),
    companionId: id("companion", "companion_id").notNull(),
    remembers: boolean().notNull().default(true),
    scope: text().$type<MemoryScope>().notNull().default("companion"),
    at: instant("at").notNull(),
  },
  // Whose it is comes first: nobody can stand in the way of a chat that is not theirs.
  (t) => [primaryKey({ columns: [t.userId, t.chatId] })],
);

/** The rolling summary of a chat, a row a version. */
export const memorySummary = pgTable(
  "memory_summary",
  {
    chatId: id("chat", "chat_id").notNull(),
    version: integer().notNull(),
    userId: id("user", "user_id").notNull(),
    lines: jsonb().$type<{ text: string; messageIds: string[] }[]>().notNull(),
    /** The last message that it has taken in. */
    coveredId: id("message", "covered_id"),
    author: text().$type<MemoryAuthor>().notNull(),
    at: instant("at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.userId, t.chatId, t.version] })],
);

/** Which memories a reply was written with. */
export const memoryUse = pgTable(
  "memory_use",
  {
    replyId: id("message", "reply_id").notNull(),
    memoryId: id("memory", "memory_id").notNull(),
    userId: id("user", "user_id").notNull(),
    chatId: id("chat", "chat_id").notNull(),
    at: instant("at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.replyId, t.memoryId] }),
    index().on(t.memoryId),
    index().on(t.chatId, t.at),
    index().on(t.userId),
  ],
);

/** Messages that were learnt from, and those that teach nothing any more since a memory was forgotten. */
export const memoryMessage = pgTable(
  "memory_message",
  {
    messageId: id("message", "message_id").primaryKey(),
    userId: id("user", "user_id").notNull(),
    chatId: id("chat", "chat_id").notNull(),
    learntAt: instant("learnt_at"),
    silencedAt: instant("silenced_at"),
  },
  (t) => [index().on(t.userId), index().on(t.chatId)],
);

/** What was removed, without its text. */
export const memoryPurge = pgTable(
  "memory_purge",
  {
    id: id("purge").primaryKey(),
    userId: id("user", "user_id").notNull(),
    kind: text().$type<PurgeKind>().notNull(),
    /** Ids of what is gone, to be looked up again. */
    memoryIds: jsonb("memory_ids").$type<string[]>().notNull(),
    spaces: jsonb().$type<string[]>().notNull(),
    memories: integer().notNull(),
    vectors: integer().notNull(),
    summaryLines: integer("summary_lines").notNull(),
    uses: integer().notNull(),
    commitments: jsonb().$type<string[]>().notNull(),
    key: text(),
    signature: text(),
    at: instant("at").notNull(),
    checkedAt: instant("checked_at"),
  },
  (t) => [index().on(t.userId, t.at)],
);
