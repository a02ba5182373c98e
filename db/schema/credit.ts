import { sql } from "drizzle-orm";
import {
  check,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import type {
  AdjustmentState,
  BucketKind,
  CapWindow,
  ChargePart,
  ChargeState,
  Feature,
} from "@/lib/credit/contract";
import type { Address } from "@/lib/ledger/contract";
import { amount, id, instant } from "../columns";
import { appUser } from "./user";

/** A person's own day. The row is what holds of one person wait for. */
export const creditPerson = pgTable(
  "credit_person",
  {
    userId: id("user", "user_id")
      .primaryKey()
      .references(() => appUser.id),
    /** IANA name, in force. */
    zone: text().notNull(),
    /** In force from the end of the day on. */
    nextZone: text("next_zone"),
    dayStartsAt: instant("day_starts_at").notNull(),
    dayEndsAt: instant("day_ends_at").notNull(),
    /** The last time that they held credits: whom the daily job serves ahead. */
    usedAt: instant("used_at").notNull(),
  },
  (t) => [index().on(t.dayEndsAt)],
);

/** Where a person's credits are: one ledger account each. */
export const creditBucket = pgTable(
  "credit_bucket",
  {
    id: id("grant").primaryKey(),
    userId: id("user", "user_id")
      .notNull()
      .references(() => appUser.id),
    kind: text().$type<BucketKind>().notNull(),
    address: text().$type<Address>().notNull().unique(),
    /** All that was ever put in, of which much may be spent. */
    granted: amount().notNull(),
    startsAt: instant("starts_at").notNull(),
    /** Null for purchased credits, which never expire. */
    expiresAt: instant("expires_at"),
    /** Expired, and nothing is left or can come back. */
    closedAt: instant("closed_at"),
  },
  (t) => [
    index("credit_bucket_open").on(t.userId).where(sql`closed_at is null`),
    index("credit_bucket_expiring").on(t.expiresAt).where(sql`closed_at is null`),
    uniqueIndex("credit_bucket_one_purchased").on(t.userId).where(sql`kind = 'purchased'`),
  ],
);

/** What came and went beside charges: grants, what lapsed, what was taken back. Amounts never change. */
export const creditEntry = pgTable(
  "credit_entry",
  {
    id: id("grant").primaryKey(),
    userId: id("user", "user_id")
      .notNull()
      .references(() => appUser.id),
    /** The key of the movement in the ledger. */
    key: text().notNull().unique(),
    code: text().notNull(),
    bucket: text().$type<BucketKind>().notNull(),
    bucketId: id("grant", "bucket_id"),
    /** Signed: what the person gained. */
    change: amount().notNull(),
    memo: jsonb().$type<Record<string, string>>().notNull(),
    at: instant("at").notNull(),
  },
  (t) => [index().on(t.userId, t.at)],
);

/** Something that costs credits: held, then posted for what was delivered, or voided. */
export const creditCharge = pgTable(
  "credit_charge",
  {
    id: id("charge").primaryKey(),
    userId: id("user", "user_id")
      .notNull()
      .references(() => appUser.id),
    /** Names the fact for ever: `chat.turn:<turn>`. */
    key: text().notNull().unique(),
    feature: text().$type<Feature>().notNull(),
    model: text().notNull(),
    /** The id of what is paid for. */
    subject: text().notNull(),
    memo: jsonb().$type<Record<string, string>>().notNull(),
    state: text().$type<ChargeState>().notNull(),
    /** The worst case. */
    held: amount().notNull(),
    /** What was taken: 0 until it is posted. */
    posted: amount().notNull().default(sql`0`),
    parts: jsonb().$type<ChargePart[]>().notNull(),
    inputTokens: integer("input_tokens").notNull().default(0),
    outputTokens: integer("output_tokens").notNull().default(0),
    /** On what terms it was priced, in ten-thousandths. */
    discount: integer().notNull().default(0),
    factor: integer().notNull().default(10_000),
    /** Micro-credits for 1,000 tokens, and for a turn at least, when it was held. */
    rate: amount().notNull().default(sql`100000`),
    least: amount().notNull().default(sql`10000`),
    at: instant("at").notNull(),
    /** Voided by the sweep from then on. */
    expiresAt: instant("expires_at").notNull(),
    closedAt: instant("closed_at"),
    /** Why it was voided, or "". */
    reason: text().notNull().default(""),
  },
  (t) => [
    index().on(t.userId, t.at),
    index("credit_charge_open").on(t.expiresAt).where(sql`state = 'held'`),
    check("credit_charge_within_hold", sql`${t.posted} between 0 and ${t.held}`),
  ],
);

/** What people allow themselves to spend. A row that is not there is no cap. */
export const creditCap = pgTable(
  "credit_cap",
  {
    userId: id("user", "user_id")
      .notNull()
      .references(() => appUser.id),
    window: text().$type<CapWindow>().notNull(),
    /** Micro-credits; null for no cap. In force until `nextAt`. */
    value: amount(),
    nextValue: amount("next_value"),
    nextAt: instant("next_at"),
    changedAt: instant("changed_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.userId, t.window] }),
    check("credit_cap_not_negative", sql`least(${t.value}, ${t.nextValue}) >= 0`),
  ],
);

/** A change by hand. One person of the house proposes it, another one decides. */
export const creditAdjustment = pgTable(
  "credit_adjustment",
  {
    id: id("adjustment").primaryKey(),
    /** Of whoever proposes: the same key twice is one proposal. */
    key: text().notNull().unique(),
    userId: id("user", "user_id")
      .notNull()
      .references(() => appUser.id),
    bucket: text().$type<Exclude<BucketKind, "daily">>().notNull(),
    /** Signed micro-credits. */
    change: amount().notNull(),
    /** What was really taken where less was left than was to be taken; null until approved. */
    applied: amount(),
    reason: text().notNull(),
    state: text().$type<AdjustmentState>().notNull(),
    proposedBy: id("user", "proposed_by").notNull(),
    proposedAt: instant("proposed_at").notNull(),
    expiresAt: instant("expires_at").notNull(),
    decidedBy: id("user", "decided_by"),
    decidedAt: instant("decided_at"),
    /** What was said with the decision. */
    decision: text(),
  },
  (t) => [
    index().on(t.state, t.proposedAt),
    index().on(t.userId),
    check(
      "credit_adjustment_four_eyes",
      sql`${t.decidedBy} is null or ${t.decidedBy} <> ${t.proposedBy} or ${t.state} = 'withdrawn'`,
    ),
    check("credit_adjustment_moves", sql`${t.change} <> 0`),
  ],
);
