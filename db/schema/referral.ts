import { sql } from "drizzle-orm";
import { boolean, check, index, integer, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import type { ReferralState, SignalKind, TraceKind } from "@/lib/referral/contract";
import { amount, id, instant, json } from "../columns";
import { appUser } from "./user";

/** What somebody's link ends with. */
export const referralCode = pgTable("referral_code", {
  userId: id("user", "user_id")
    .primaryKey()
    .references(() => appUser.id),
  code: text().notNull().unique(),
  createdAt: instant("created_at").notNull(),
});

/** Who came by whose link: one inviter for ever. */
export const referral = pgTable(
  "referral",
  {
    invitedId: id("user", "invited_id")
      .primaryKey()
      .references(() => appUser.id),
    inviterId: id("user", "inviter_id")
      .notNull()
      .references(() => appUser.id),
    at: instant("at").notNull(),
    state: text().$type<ReferralState>().notNull().default("waiting"),
    /** What the invited person has done since, as last counted: no further than what is needed. */
    attempts: integer().notNull().default(0),
    turns: integer().notNull().default(0),
    verified: boolean().notNull().default(false),
    /** When nothing more was needed. */
    qualifiedAt: instant("qualified_at"),
    /** When it was rewarded, refused or taken back. */
    settledAt: instant("settled_at"),
    /** What the inviter was given. */
    tokens: integer().notNull().default(0),
    points: amount().notNull().default(sql`0`),
    /** What of it came back. */
    tokensBack: integer("tokens_back").notNull().default(0),
    pointsBack: amount("points_back").notNull().default(sql`0`),
    /** Up to when somebody of the house has looked at the signals and found them harmless. */
    clearedAt: instant("cleared_at"),
  },
  (t) => [
    index().on(t.inviterId, t.at),
    index("referral_waiting").on(t.at).where(sql`state = 'waiting'`),
    check("referral_not_oneself", sql`${t.invitedId} <> ${t.inviterId}`),
  ],
);

/** What speaks for one person behind both accounts, or for a row of made-up people. */
export const referralSignal = pgTable(
  "referral_signal",
  {
    invitedId: id("user", "invited_id")
      .notNull()
      .references(() => referral.invitedId, { onDelete: "cascade" }),
    kind: text().$type<SignalKind>().notNull(),
    /** What was seen: counts and instants, and hashes cut short. */
    evidence: json().notNull(),
    at: instant("at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.invitedId, t.kind] }), index().on(t.at)],
);

/** From which device and network an account was used. Only hashes, and only for 90 days. */
export const referralTrace = pgTable(
  "referral_trace",
  {
    userId: id("user", "user_id")
      .notNull()
      .references(() => appUser.id),
    kind: text().$type<TraceKind>().notNull(),
    hash: text().notNull(),
    firstAt: instant("first_at").notNull(),
    lastAt: instant("last_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.userId, t.kind, t.hash] }),
    index().on(t.kind, t.hash),
    index().on(t.lastAt),
  ],
);
