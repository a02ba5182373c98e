import { sql } from "drizzle-orm";
import { index, integer, pgTable, text, unique, uniqueIndex } from "drizzle-orm/pg-core";
import type { StoredState } from "@/lib/practice/contract";
import { id, instant } from "../columns";

/** What a training guardian of this installation is moved by is drawn from its seal. */
export const practiceSeal = pgTable("practice_seal", {
  slug: text().primaryKey(),
  /** 32 random bytes in hex. */
  seal: text().notNull(),
  createdAt: instant("created_at").notNull(),
});

/** Every message that was sent for practice. Progress is what these add up to. */
export const practiceAttempt = pgTable(
  "practice_attempt",
  {
    id: id("practice").primaryKey(),
    userId: id("user", "user_id").notNull(),
    /** The guardian: that of a level, or `round-<number>` of a round that has ended. */
    slug: text().notNull(),
    /** Place among this person's messages to this guardian, from 1. */
    number: integer().notNull(),
    state: text().$type<StoredState>().notNull(),
    message: text().notNull(),
    answer: text().notNull().default(""),
    explanation: text(),
    voidReason: text("void_reason"),
    model: text(),
    startedAt: instant("started_at").notNull(),
    /** After this nobody judges it any more, whatever its state says. */
    deadlineAt: instant("deadline_at").notNull(),
    judgedAt: instant("judged_at"),
  },
  (t) => [
    unique("practice_attempt_number").on(t.userId, t.slug, t.number),
    uniqueIndex("practice_attempt_one_at_a_time")
      .on(t.userId, t.slug)
      .where(sql`state = 'judging'`),
    index("practice_attempt_progress").on(t.userId, t.slug, t.state),
  ],
);
