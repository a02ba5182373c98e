import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import type {
  HeistFacts,
  HeistRule,
  HeistStatus,
  HeistTerms,
  ItemKind,
  ItemState,
  ToolKind,
} from "@/lib/heist/contract";
import type { SeasonId } from "@/lib/season/contract";
import { amount, id, instant, json } from "../columns";

/** Each attempt to rob somebody. Append-only, but for the address's hash. */
export const heist = pgTable(
  "heist",
  {
    id: id("heist").primaryKey(),
    robberId: id("user", "robber_id").notNull(),
    victimId: id("user", "victim_id").notNull(),
    season: text().$type<SeasonId>().notNull(),
    status: text().$type<HeistStatus>().notNull(),
    /** The rule that refused; null where a shield did, or nothing. */
    reason: text().$type<HeistRule>(),
    /** What was taken. */
    amount: amount().notNull(),
    counter: boolean().notNull(),
    tools: text().array().$type<ToolKind[]>().notNull(),
    /** The shield that was drawn. */
    shieldId: id("item", "shield_id"),
    requestKey: text("request_key").notNull(),
    /** All that decided it. */
    facts: json().$type<HeistFacts>().notNull(),
    /** Where it came from; gone after ninety days. */
    addressHash: text("address_hash"),
    at: instant("at").notNull(),
    /** How long the transaction had lasted when this was written, in microseconds. */
    tookMicros: integer("took_micros").default(
      sql`extract(epoch from clock_timestamp() - transaction_timestamp()) * 1000000`,
    ),
  },
  (t) => [
    unique("heist_request").on(t.robberId, t.requestKey),
    index("heist_robber").on(t.robberId, t.id),
    index("heist_victim").on(t.victimId, t.id),
    index("heist_robbed").on(t.victimId, t.at).where(sql`status = 'success'`),
    index("heist_struck").on(t.robberId, t.at).where(sql`status in ('success', 'failed_shield')`),
    /** Nobody robs the same person twice in a season. */
    uniqueIndex("heist_pair").on(t.season, t.robberId, t.victimId).where(sql`status = 'success'`),
    index("heist_at").on(t.at),
    index("heist_address").on(t.at).where(sql`address_hash is not null`),
    check("heist_two_people", sql`${t.status} <> 'success' or ${t.robberId} <> ${t.victimId}`),
    check("heist_amount", sql`(${t.status} = 'success') = (${t.amount} > 0)`),
  ],
);

/** Swords, hammers and shields that people have or had. */
export const heistItem = pgTable(
  "heist_item",
  {
    id: id("item").primaryKey(),
    userId: id("user", "user_id").notNull(),
    kind: text().$type<ItemKind>().notNull(),
    state: text().$type<ItemState>().notNull().default("held"),
    /** What it was given for; once per code and ref. */
    code: text().notNull(),
    ref: text().notNull(),
    grantedAt: instant("granted_at").notNull(),
    /** A shield that is raised: until when, and with which seal. */
    raisedAt: instant("raised_at"),
    expiresAt: instant("expires_at"),
    chance: integer(),
    commitment: text(),
    secret: text(),
    endedAt: instant("ended_at"),
    heistId: id("heist", "heist_id"),
  },
  (t) => [
    unique("heist_item_grant").on(t.code, t.ref),
    index("heist_item_owner").on(t.userId, t.state),
    uniqueIndex("heist_item_raised").on(t.userId).where(sql`state = 'active'`),
    index("heist_item_expiry").on(t.expiresAt).where(sql`state = 'active'`),
    index("heist_item_heist").on(t.heistId),
    check(
      "heist_item_raised_whole",
      sql`num_nulls(${t.raisedAt}, ${t.expiresAt}, ${t.chance}, ${t.commitment}, ${t.secret}) in (0, 5)`,
    ),
    check("heist_item_active", sql`${t.state} <> 'active' or ${t.raisedAt} is not null`),
  ],
);

/** Who has asked to leave the peaceful league, and when they do. */
export const heistLeave = pgTable(
  "heist_leave",
  {
    userId: id("user", "user_id").notNull(),
    leavesAt: instant("leaves_at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.userId] }), index().on(t.leavesAt)],
);

/** A change of the terms that was rehearsed, and perhaps published. */
export const heistDraft = pgTable("heist_draft", {
  id: id("heistDraft").primaryKey(),
  /** The terms that it was compared with, and those proposed. */
  base: json().$type<HeistTerms>().notNull(),
  terms: json().$type<HeistTerms>().notNull(),
  rehearsedBy: id("user", "rehearsed_by").notNull(),
  rehearsedAt: instant("rehearsed_at").notNull(),
  publishedAt: instant("published_at"),
});
