import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
} from "drizzle-orm/pg-core";
import type { AttemptState, RoundRules, RoundState } from "@/lib/bounty/contract";
import { amount, id, instant } from "../columns";

export const bountyRound = pgTable(
  "bounty_round",
  {
    id: id("round").primaryKey(),
    number: integer().notNull().unique(),
    guardianId: id("guardian", "guardian_id").notNull(),
    /** How hard its guardian is, 1 to 5. */
    level: integer().notNull(),
    state: text().$type<RoundState>().notNull(),
    /** Fixed when the round is scheduled: the engine, the rules page and every price read this. */
    rules: jsonb().$type<RoundRules>().notNull(),
    /** 32 random bytes in hex, from which the guardian's weakness is drawn. */
    seal: text().notNull(),
    /** All that the guardian is told, as composed when the round was scheduled. */
    prompt: text().notNull(),
    /** The weakness in words, for the reveal. */
    weakness: text().notNull(),
    opensAt: instant("opens_at"),
    openedAt: instant("opened_at"),
    /** When the countdown ends, once one runs. */
    endsAt: instant("ends_at"),
    pausedAt: instant("paused_at"),
    closedAt: instant("closed_at"),
    settledAt: instant("settled_at"),
    judgedCount: integer("judged_count").notNull().default(0),
    attemptCount: integer("attempt_count").notNull().default(0),
    eventCount: integer("event_count").notNull().default(0),
    winnerAttemptId: id("attempt", "winner_attempt_id"),
    createdAt: instant("created_at").notNull(),
  },
  (t) => [
    index().on(t.state),
    check("won_has_winner", sql`(${t.state} <> 'won') or ${t.winnerAttemptId} is not null`),
  ],
);

export const bountyAttempt = pgTable(
  "bounty_attempt",
  {
    id: id("attempt").primaryKey(),
    roundId: id("round", "round_id")
      .notNull()
      .references(() => bountyRound.id),
    /** Place in the order of payment. */
    number: integer().notNull(),
    userId: id("user", "user_id").notNull(),
    idempotencyKey: text("idempotency_key").notNull(),
    quoteId: id("quote", "quote_id").notNull().unique(),
    state: text().$type<AttemptState>().notNull(),
    price: amount().notNull(),
    splitPool: amount("split_pool").notNull(),
    splitBuyback: amount("split_buyback").notNull(),
    splitOperations: amount("split_operations").notNull(),
    /** Attempts judged when the quote was issued: the exponent of the price. */
    priceStep: integer("price_step").notNull(),
    message: text().notNull(),
    answer: text().notNull().default(""),
    explanation: text(),
    toolCalled: boolean("tool_called"),
    voidReason: text("void_reason"),
    model: text(),
    inputTokens: integer("input_tokens"),
    outputTokens: integer("output_tokens"),
    /** Names the one run of the judge that may record this attempt's verdict. */
    judgeRun: text("judge_run"),
    paidAt: instant("paid_at").notNull(),
    judgedAt: instant("judged_at"),
    payout: amount(),
    refundedAt: instant("refunded_at"),
    refundReason: text("refund_reason"),
  },
  (t) => [
    unique().on(t.roundId, t.number),
    unique().on(t.userId, t.idempotencyKey),
    index().on(t.roundId, t.state),
    index().on(t.userId, t.id),
    check("price_positive", sql`${t.price} > 0`),
    check(
      "split_not_negative",
      sql`least(${t.splitPool}, ${t.splitBuyback}, ${t.splitOperations}) >= 0`,
    ),
    check(
      "split_is_whole",
      sql`${t.splitPool} + ${t.splitBuyback} + ${t.splitOperations} = ${t.price}`,
    ),
  ],
);

/** An answer while it is being given; gone once the verdict holds the whole of it. */
export const bountyWords = pgTable(
  "bounty_words",
  {
    attemptId: id("attempt", "attempt_id").notNull(),
    from: integer("from_char").notNull(),
    text: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.attemptId, t.from] })],
);

/** What happened in a round, numbered under the round's lock: the numbers have no gaps. */
export const bountyEvent = pgTable(
  "bounty_event",
  {
    roundId: id("round", "round_id").notNull(),
    seq: integer().notNull(),
    /** The attempt it concerns, or null when it concerns the round as a whole. */
    attemptId: id("attempt", "attempt_id"),
    at: instant("at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.roundId, t.seq] })],
);
