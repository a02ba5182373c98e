import { index, integer, pgTable, primaryKey, real, text, uniqueIndex } from "drizzle-orm/pg-core";
import type { Category, Judge, Outcome } from "@/lib/moderation/contract";
import { id, instant } from "../columns";

/** A message that was refused, or let through for somebody to look at. */
export const moderationCase = pgTable(
  "moderation_case",
  {
    id: id("case").primaryKey(),
    at: instant("at").notNull(),
    userId: id("user", "user_id").notNull(),
    /** Where it was written, such as `bounty`. */
    place: text().notNull(),
    /** The id of what it became there; null where it was refused. */
    subject: text(),
    /** Of the request that brought the message: told again, it is still one case. */
    requestKey: text("request_key").notNull(),
    message: text().notNull(),
    outcome: text().$type<Outcome>().notNull(),
    categories: text().array().$type<Category[]>().notNull(),
    confidence: real().notNull(),
    judge: text().$type<Judge>().notNull(),
    /** What the writer said against a refusal, once. */
    appeal: text(),
    appealedAt: instant("appealed_at"),
    decision: text().$type<"cleared" | "confirmed">(),
    decidedAt: instant("decided_at"),
    decidedBy: id("user", "decided_by"),
    decisionReason: text("decision_reason"),
  },
  (t) => [index().on(t.decidedAt, t.id), uniqueIndex().on(t.userId, t.place, t.requestKey)],
);

/** How often help was offered to somebody in a crisis: by place and month, and never to whom. */
export const moderationHelp = pgTable(
  "moderation_help",
  {
    /** `2026-11`, in UTC. */
    month: text().notNull(),
    place: text().notNull(),
    count: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.month, t.place] })],
);
