import { sql } from "drizzle-orm";
import { boolean, check, index, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import type { DisputeCause, DisputeOutcome } from "@/lib/dispute/contract";
import { id, instant } from "../columns";

/** What players object to, and what was answered. */
export const dispute = pgTable(
  "dispute",
  {
    id: id("dispute").primaryKey(),
    userId: id("user", "user_id").notNull(),
    roundId: id("round", "round_id").notNull(),
    /** Null when the round as a whole is disputed. */
    attemptId: id("attempt", "attempt_id"),
    cause: text().$type<DisputeCause>().notNull(),
    text: text().notNull(),
    /** Whether everybody may read `text`. */
    textPublic: boolean("text_public").notNull(),
    openedAt: instant("opened_at").notNull(),
    answeredAt: instant("answered_at"),
    answeredBy: id("user", "answered_by"),
    outcome: text().$type<DisputeOutcome>(),
    answer: text(),
    refunded: boolean().notNull().default(false),
  },
  (t) => [
    uniqueIndex("dispute_one_open")
      .on(t.userId, sql`coalesce(${t.attemptId}, ${t.roundId})`)
      .where(sql`answered_at is null`),
    index().on(t.attemptId),
    index().on(t.roundId),
    index().on(t.answeredAt),
    check(
      "dispute_answered_whole",
      sql`num_nulls(${t.answeredAt}, ${t.answeredBy}, ${t.outcome}, ${t.answer}) in (0, 4)`,
    ),
  ],
);
