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

import type {
  AttemptState,
  RoundRules,
  RoundState,
  ShownContext,
  SummaryContent,
} from "@/lib/bounty/contract";

import type { Address } from "@/lib/ledger/contract";

import type { SignedCheckpoint } from "@/lib/proof/checkpoint";
import type { Event } from "@/lib/proof/link";
import type { SignedManifest } from "@/lib/proof/manifest";
import type { Peaks } from "@/lib/proof/merkle";
import type { Detection, TechniqueLabel } from "@/lib/technique/contract";
import { amount, id, instant } from "../columns";

export const bountyRound = pgTable(
  "bounty_round",
  {
    id: id("round").primaryKey(),
    number: integer().notNull().unique(),
    guardianId: id("guardian", "guardian_id").notNull(),
    /** Who staked the floor and earns a share of the fees; null for a round of the house. */
    ownerId: id("user", "owner_id"),
    /** The account that the floor comes from; null where the house puts it in. */
    floorFrom: text("floor_from").$type<Address>(),
    /** How hard its guardian is, 1 to 5. */
    level: integer().notNull(),
    state: text().$type<RoundState>().notNull(),
    /** The program's account that keeps its money; null for a round for play money. */
    lottery: text().unique(),
    /** Fixed when the round is scheduled: the engine, the rules page and every price read this. */
    rules: jsonb().$type<RoundRules>().notNull(),
    /** 32 random bytes in hex, from which the guardian's weakness is drawn. */
    seal: text().notNull(),
    /** All that the guardian is told, as composed when the round was scheduled. */
    prompt: text().notNull(),
    /** Random digits, without which nobody can try prompts out against the manifest's hash. */
    promptSalt: text("prompt_salt").notNull().default(""),
    /** The weakness in words, for the reveal. */
    weakness: text().notNull(),
    /** The newest version of its manifest; 0 for a round from before there were manifests. */
    manifestVersion: integer("manifest_version").notNull().default(0),
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
    check("owner_has_floor", sql`(${t.ownerId} is null) = (${t.floorFrom} is null)`),
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
    /** Who paid where that was several people together: their team; null where its player did. */
    party: text(),
    /** The wallet that paid on the chain, and gets what there is to get; null for play money. */
    wallet: text(),
    /** The transaction that paid on the chain. */
    paymentSignature: text("payment_signature"),
    idempotencyKey: text("idempotency_key").notNull(),
    quoteId: id("quote", "quote_id").notNull().unique(),
    state: text().$type<AttemptState>().notNull(),
    price: amount().notNull(),
    splitPool: amount("split_pool").notNull(),
    splitBuyback: amount("split_buyback").notNull(),
    splitOperations: amount("split_operations").notNull(),
    splitOwner: amount("split_owner").notNull().default(sql`0`),
    /** Attempts judged when the quote was issued: the exponent of the price. */
    priceStep: integer("price_step").notNull(),
    message: text().notNull(),
    /** Random digits that its texts are hashed with in the round's chain; null where there is none. */
    salt: text(),
    /** The version of the manifest that it was paid under, and is judged under. */
    manifestVersion: integer("manifest_version").notNull().default(0),
    /** Since when its texts are withheld at its player's wish. Their hashes stay in the chain. */
    withheldAt: instant("withheld_at"),
    answer: text().notNull().default(""),
    explanation: text(),
    /** What the technique detector made of the message; null where it was never asked. */
    detection: jsonb().$type<Detection>(),
    /** What the guardian was shown besides its prompt and the message; null for nothing. */
    shown: jsonb().$type<ShownContext>(),
    /** Which store holds its vector, made by which embedder; null while none does. */
    learnedBy: text("learned_by"),
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
    index("bounty_attempt_party").on(t.party, t.id).where(sql`${t.party} is not null`),
    index("bounty_attempt_won").on(t.judgedAt).where(sql`${t.state} = 'won'`),
    index("bounty_attempt_withheld").on(t.id).where(sql`${t.withheldAt} is not null`),
    index("bounty_attempt_learned").on(t.learnedBy).where(sql`${t.state} in ('won', 'rejected')`),
    check("price_positive", sql`${t.price} > 0`),
    check(
      "split_not_negative",
      sql`least(${t.splitPool}, ${t.splitBuyback}, ${t.splitOperations}, ${t.splitOwner}) >= 0`,
    ),
    check(
      "split_is_whole",
      sql`${t.splitPool} + ${t.splitBuyback} + ${t.splitOperations} + ${t.splitOwner} = ${t.price}`,
    ),
  ],
);

/**
 * Who paid an attempt together, and what of a prize is whose. Written when it is paid, and never
 * changed but for what came of it.
 */
export const bountyPayer = pgTable(
  "bounty_payer",
  {
    attemptId: id("attempt", "attempt_id")
      .notNull()
      .references(() => bountyAttempt.id),
    /** In this order the fee is laid over its destinations, and rounding is settled. */
    position: integer().notNull(),
    userId: id("user", "user_id").notNull(),
    /** Where their part of the fee comes from, and goes back to. */
    account: text().$type<Address>().notNull(),
    fee: amount().notNull(),
    /** Of the sum of all weights of the attempt: their part of a prize. */
    weight: amount().notNull(),
    payout: amount(),
  },
  (t) => [
    primaryKey({ columns: [t.attemptId, t.position] }),
    unique().on(t.attemptId, t.userId),
    index().on(t.userId),
    check("payer_not_negative", sql`least(${t.fee}, ${t.weight}, coalesce(${t.payout}, 0)) >= 0`),
  ],
);

/** Who stands together: nobody may play a guardian that one of them has staked on. */
export const bountyAlly = pgTable(
  "bounty_ally",
  {
    party: text().notNull(),
    userId: id("user", "user_id").notNull(),
    since: instant("since").notNull(),
    until: instant("until"),
  },
  (t) => [primaryKey({ columns: [t.party, t.userId] }), index().on(t.userId)],
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

/** The versions of a round's manifest, signed. Append only. */
export const bountyManifest = pgTable(
  "bounty_manifest",
  {
    roundId: id("round", "round_id").notNull(),
    version: integer().notNull(),
    hash: text().notNull(),
    signed: jsonb().$type<SignedManifest>().notNull(),
    /** Why it differs from the version before; null for the first. */
    reason: text(),
    at: instant("at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.roundId, t.version] })],
);

/** A round's chain: everything that happened, each link holding on to the one before. Append only. */
export const bountyLink = pgTable(
  "bounty_link",
  {
    roundId: id("round", "round_id").notNull(),
    seq: integer().notNull(),
    attemptId: id("attempt", "attempt_id"),
    previous: text().notNull(),
    hash: text().notNull(),
    event: jsonb().$type<Event>().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.roundId, t.seq] }),
    index().on(t.attemptId),
    /** The few links that are about the round as a whole. */
    index("bounty_link_of_round").on(t.roundId, t.seq).where(sql`${t.attemptId} is null`),
  ],
);

/** What the deployment has signed of a chain, with what it needs to go on from there. Append only. */
export const bountyCheckpoint = pgTable(
  "bounty_checkpoint",
  {
    roundId: id("round", "round_id").notNull(),
    size: integer().notNull(),
    signed: jsonb().$type<SignedCheckpoint>().notNull(),
    peaks: jsonb().$type<Peaks>().notNull(),
  },
  (t) => [primaryKey({ columns: [t.roundId, t.size] })],
);

/** The record of each technique over all judged attempts, kept with every verdict. */
export const bountyPattern = pgTable("bounty_pattern", {
  technique: text().$type<TechniqueLabel>().primaryKey(),
  attempts: integer().notNull(),
  successes: integer().notNull(),
  firstSeen: instant("first_seen").notNull(),
  lastSeen: instant("last_seen").notNull(),
});

/** The attempts that show a technique best. */
export const bountyPatternExample = pgTable(
  "bounty_pattern_example",
  {
    technique: text().$type<TechniqueLabel>().notNull(),
    attemptId: id("attempt", "attempt_id").notNull(),
    won: boolean().notNull(),
    /** How sure the label is, in percent. */
    confidence: integer().notNull(),
    at: instant("at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.technique, t.attemptId] })],
);

/** What happened in fifty attempts of a round, once all of them have an outcome. */
export const bountySummary = pgTable(
  "bounty_summary",
  {
    roundId: id("round", "round_id").notNull(),
    /** The number of its first attempt; the last is 49 further on. */
    from: integer("from_number").notNull(),
    content: jsonb().$type<SummaryContent>().notNull(),
    at: instant("at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.roundId, t.from] }), index().on(t.at)],
);
