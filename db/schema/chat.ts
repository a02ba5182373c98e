import { sql } from "drizzle-orm";
import {
  boolean,
  customType,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
} from "drizzle-orm/pg-core";
import type { MessageRole, MessageState, SpeakingOrder, TurnState } from "@/lib/chat/contract";
import { amount, id, instant } from "../columns";

const searchable = customType<{ data: string }>({ dataType: () => "tsvector" });

export const chatFolder = pgTable(
  "chat_folder",
  {
    id: id("folder").primaryKey(),
    userId: id("user", "user_id").notNull(),
    name: text().notNull(),
    createdAt: instant("created_at").notNull(),
  },
  (t) => [unique("chat_folder_name").on(t.userId, t.name)],
);

export const chat = pgTable(
  "chat",
  {
    id: id("chat").primaryKey(),
    userId: id("user", "user_id").notNull(),
    kind: text().$type<"single" | "group">().notNull(),
    title: text().notNull(),
    /** Whether its owner gave it this title: then nothing else changes it. */
    named: boolean().notNull().default(false),
    speakingOrder: text("speaking_order").$type<SpeakingOrder>().notNull().default("all"),
    personaId: id("persona", "persona_id"),
    folderId: id("folder", "folder_id").references(() => chatFolder.id, { onDelete: "set null" }),
    tags: text().array().notNull().default(sql`'{}'`),
    pinnedAt: instant("pinned_at"),
    archivedAt: instant("archived_at"),
    deletedAt: instant("deleted_at"),
    /** Set for a temporary chat: when its rows are removed at the latest. */
    temporaryUntil: instant("temporary_until"),
    /** The switch alone; whether spicy mode is on depends on plan and age as well. */
    spicy: boolean().notNull().default(false),
    /** The end of the branch that is shown. */
    leafId: id("message", "leaf_id"),
    messageCount: integer("message_count").notNull().default(0),
    createdAt: instant("created_at").notNull(),
    updatedAt: instant("updated_at").notNull(),
  },
  (t) => [
    index("chat_of_user").on(t.userId, t.updatedAt),
    index("chat_of_folder").on(t.folderId),
    index("chat_temporary").on(t.temporaryUntil).where(sql`temporary_until is not null`),
    index("chat_deleted").on(t.deletedAt).where(sql`deleted_at is not null`),
  ],
);

/** A companion in a chat, with the version and model that the chat keeps until its owner moves it. */
export const chatMember = pgTable(
  "chat_member",
  {
    chatId: id("chat", "chat_id")
      .notNull()
      .references(() => chat.id, { onDelete: "cascade" }),
    companionId: id("companion", "companion_id").notNull(),
    place: integer().notNull(),
    versionId: id("companionVersion", "version_id").notNull(),
    model: text().notNull(),
    /** As it was called when it came: for when it is gone. */
    name: text().notNull(),
    previousVersionId: id("companionVersion", "previous_version_id"),
    previousModel: text("previous_model"),
  },
  (t) => [
    primaryKey({ columns: [t.chatId, t.companionId] }),
    index("chat_member_companion").on(t.companionId),
  ],
);

/** A tree: siblings are the swipes and branches after the same message. */
export const chatMessage = pgTable(
  "chat_message",
  {
    id: id("message").primaryKey(),
    chatId: id("chat", "chat_id")
      .notNull()
      .references(() => chat.id, { onDelete: "cascade" }),
    parentId: id("message", "parent_id"),
    /** Messages before it on its branch. */
    depth: integer().notNull(),
    role: text().$type<MessageRole>().notNull(),
    companionId: id("companion", "companion_id"),
    text: text().notNull(),
    state: text().$type<MessageState>().notNull(),
    reason: text(),
    turnId: id("turn", "turn_id"),
    model: text(),
    charged: amount(),
    /** The answer that is shown when this message is: the last one that was looked at. */
    shownChildId: id("message", "shown_child_id"),
    /** The message that a trial of another version is kept beside; it is not part of what was said. */
    trial: boolean().notNull().default(false),
    /** Null in a temporary chat, which is never searched. */
    search: searchable(),
    /** Which embedder made its vector; null while none did. */
    embeddedBy: text("embedded_by"),
    createdAt: instant("created_at").notNull(),
    editedAt: instant("edited_at"),
  },
  (t) => [
    index("chat_message_children").on(t.chatId, t.parentId, t.id),
    index("chat_message_search").using("gin", t.search),
  ],
);

/** One reply being asked of a model, from the send to the receipt. */
export const chatTurn = pgTable(
  "chat_turn",
  {
    id: id("turn").primaryKey(),
    chatId: id("chat", "chat_id").notNull(),
    userId: id("user", "user_id").notNull(),
    requestKey: text("request_key").notNull(),
    /** Hash of what was asked for: the key names nothing else. */
    requestHash: text("request_hash").notNull(),
    /** Order among the replies to one send, from 0. */
    place: integer().notNull(),
    state: text().$type<TurnState>().notNull(),
    reason: text(),
    companionId: id("companion", "companion_id").notNull(),
    versionId: id("companionVersion", "version_id").notNull(),
    /** The person's message that was sent with it; null where a reply was asked for again. */
    userMessageId: id("message", "user_message_id"),
    replyId: id("message", "reply_id").notNull(),
    /** The model to ask first, and the one that answered. */
    wantedModel: text("wanted_model").notNull(),
    model: text(),
    chargeId: id("charge", "charge_id").notNull(),
    held: amount().notNull(),
    charged: amount(),
    discountBasisPoints: integer("discount_basis_points").notNull(),
    factorBasisPoints: integer("factor_basis_points").notNull(),
    inputTokensMax: integer("input_tokens_max").notNull(),
    outputTokensMax: integer("output_tokens_max").notNull(),
    inputTokens: integer("input_tokens"),
    outputTokens: integer("output_tokens"),
    counted: text().$type<"model" | "estimate">(),
    memories: jsonb().$type<{ id: string }[]>().notNull().default([]),
    /** The sender spoke of a crisis: they are shown help, and met with care. */
    support: boolean().notNull().default(false),
    spicy: boolean().notNull().default(false),
    trial: boolean().notNull().default(false),
    /** Names the one run that may write its words, and until when it is taken to be alive. */
    run: text(),
    leaseUntil: instant("lease_until").notNull(),
    stopAt: instant("stop_at"),
    startedAt: instant("started_at").notNull(),
    endedAt: instant("ended_at"),
  },
  (t) => [
    unique("chat_turn_request").on(t.userId, t.requestKey, t.place),
    index("chat_turn_open").on(t.chatId).where(sql`state in ('waiting', 'running')`),
    index("chat_turn_lease").on(t.leaseUntil).where(sql`state in ('waiting', 'running')`),
    index("chat_turn_reply").on(t.replyId),
    index("chat_turn_of_chat").on(t.chatId),
  ],
);

/** The words of a reply while it is being given; gone once the message holds the whole of it. */
export const chatChunk = pgTable(
  "chat_chunk",
  {
    turnId: id("turn", "turn_id").notNull(),
    /** Place of its first character in the reply, in UTF-16 units. */
    from: integer("from_char").notNull(),
    text: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.turnId, t.from] })],
);

/** What a change of the tree replaced or removed, so that it can be taken back. Newest last. */
export const chatSnapshot = pgTable(
  "chat_snapshot",
  {
    id: id("snapshot").primaryKey(),
    chatId: id("chat", "chat_id")
      .notNull()
      .references(() => chat.id, { onDelete: "cascade" }),
    /** What was about to happen. */
    cause: text().notNull(),
    leafId: id("message", "leaf_id"),
    /** Whole rows of the messages that it changed or removed, as they were. */
    before: jsonb().$type<unknown[]>().notNull(),
    at: instant("at").notNull(),
  },
  (t) => [index("chat_snapshot_of_chat").on(t.chatId, t.id)],
);

/** A copy of a branch that whoever has the link may read, as it was when it was shared. */
export const chatShare = pgTable(
  "chat_share",
  {
    id: id("share").primaryKey(),
    chatId: id("chat", "chat_id")
      .notNull()
      .references(() => chat.id, { onDelete: "cascade" }),
    userId: id("user", "user_id").notNull(),
    /** 24 random bytes, base64url: whoever knows it may read. */
    token: text().notNull().unique(),
    title: text().notNull(),
    content: jsonb().$type<unknown>().notNull(),
    redacted: integer().notNull(),
    createdAt: instant("created_at").notNull(),
    revokedAt: instant("revoked_at"),
  },
  (t) => [
    index("chat_share_of_user").on(t.userId, t.createdAt),
    index("chat_share_of_chat").on(t.chatId),
  ],
);

/** How long somebody has been talking without a pause, for the reminder to take one. */
export const chatPresence = pgTable("chat_presence", {
  userId: id("user", "user_id").primaryKey(),
  since: instant("since").notNull(),
  lastAt: instant("last_at").notNull(),
  remindedAt: instant("reminded_at"),
});

/** Chats whose companion may write first: its owner said so, and how often. Gone when they take it back. */
export const chatProactive = pgTable(
  "chat_proactive",
  {
    chatId: id("chat", "chat_id")
      .primaryKey()
      .references(() => chat.id, { onDelete: "cascade" }),
    userId: id("user", "user_id").notNull(),
    /** The most in any seven days. */
    perWeek: integer("per_week").notNull(),
    /** `22:30`, on the wall of `zone`; nothing is written in between. */
    quietFrom: text("quiet_from").notNull(),
    quietTo: text("quiet_to").notNull(),
    zone: text().notNull(),
    byEmail: boolean("by_email").notNull(),
    since: instant("since").notNull(),
    /** When it is next looked at whether something is to be written. */
    nextAt: instant("next_at").notNull(),
    /** When the last ones were written, ISO 8601, oldest first. */
    sent: jsonb().$type<string[]>().notNull().default([]),
    /** Names the one run that may deliver, and until when it is taken to be alive. */
    run: text(),
    leaseUntil: instant("lease_until"),
  },
  (t) => [index("chat_proactive_due").on(t.nextAt)],
);
