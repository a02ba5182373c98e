import { sql } from "drizzle-orm";
import { bigint, index, pgTable, primaryKey, text, uniqueIndex } from "drizzle-orm/pg-core";
import type { NoticeKind } from "@/lib/notice/contract";
import { id, instant, json } from "../columns";

/** Something that happened to somebody. Once for each kind and ref. */
export const notice = pgTable(
  "notice",
  {
    userId: id("user", "user_id").notNull(),
    kind: text().$type<NoticeKind>().notNull(),
    /** The id of what happened. */
    ref: text().notNull(),
    seq: bigint({ mode: "bigint" }).generatedAlwaysAsIdentity(),
    /** Who else took part; by id, so that a name is always the present one. */
    otherId: id("user", "other_id"),
    /** The figures in its words, by kind. */
    data: json().notNull(),
    at: instant("at").notNull(),
    readAt: instant("read_at"),
    /** When a letter about it was written. */
    mailedAt: instant("mailed_at"),
  },
  (t) => [
    primaryKey({ columns: [t.userId, t.kind, t.ref] }),
    uniqueIndex("notice_newest").on(t.userId, t.seq),
    index("notice_by_time").on(t.userId, t.at, t.seq),
    index("notice_unread").on(t.userId).where(sql`read_at is null`),
    index("notice_at").on(t.at),
    index("notice_other").on(t.otherId).where(sql`other_id is not null`),
  ],
);

/** Of which kinds somebody wants letters as well. */
export const noticePreference = pgTable("notice_preference", {
  userId: id("user", "user_id").primaryKey(),
  mailed: text().array().$type<NoticeKind[]>().notNull(),
});
