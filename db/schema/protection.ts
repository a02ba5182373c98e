import { sql } from "drizzle-orm";
import { boolean, check, index, integer, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import type { ExclusionKind, LimitKind } from "@/lib/protection/contract";
import { amount, id, instant } from "../columns";

/** What people allow themselves. A row that is not there is no limit. */
export const protectionLimit = pgTable(
  "protection_limit",
  {
    userId: id("user", "user_id").notNull(),
    kind: text().$type<LimitKind>().notNull(),
    /** Micro-USD, or minutes of a time limit; null for no limit. In force until `nextAt`. */
    value: amount(),
    /** In force from `nextAt` on, where that is set; null for no limit. */
    nextValue: amount("next_value"),
    nextAt: instant("next_at"),
    changedAt: instant("changed_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.userId, t.kind] }),
    check("protection_limit_not_negative", sql`least(${t.value}, ${t.nextValue}) >= 0`),
  ],
);

/** Cool-offs and self-exclusions. Append-only: none ends before its time. */
export const protectionExclusion = pgTable(
  "protection_exclusion",
  {
    id: id("exclusion").primaryKey(),
    userId: id("user", "user_id").notNull(),
    kind: text().$type<ExclusionKind>().notNull(),
    startsAt: instant("starts_at").notNull(),
    /** Null: for good. */
    endsAt: instant("ends_at"),
  },
  (t) => [index().on(t.userId), index().on(t.endsAt)],
);

/**
 * By what a person is known again: every e-mail address and wallet that an account ever had, as a
 * hash. Rows stay when a wallet is unlinked or an account deleted, so that an exclusion holds.
 */
export const protectionIdentity = pgTable(
  "protection_identity",
  {
    /** SHA-256 of `email:<address>` or `wallet:<address>`, in hex. */
    mark: text().notNull(),
    userId: id("user", "user_id").notNull(),
    since: instant("since").notNull(),
    /** Whether they have shown that it is theirs. What is older than this column counts as shown. */
    proven: boolean().notNull().default(true),
  },
  (t) => [primaryKey({ columns: [t.mark, t.userId] }), index().on(t.userId)],
);

/** How long somebody has been playing: counted while they are heard of often enough. */
export const protectionPlay = pgTable("protection_play", {
  userId: id("user", "user_id").primaryKey(),
  sessionStartedAt: instant("session_started_at").notNull(),
  lastSeenAt: instant("last_seen_at").notNull(),
  sessionSeconds: integer("session_seconds").notNull(),
  /** `sessionSeconds` when the last reality check was acknowledged. */
  checkedSeconds: integer("checked_seconds").notNull(),
  /** `2026-11-21`, in UTC, and the seconds played in it. */
  day: text().notNull(),
  daySeconds: integer("day_seconds").notNull(),
  /** Minutes between two reality checks, where the person wants fewer than the house does. */
  checkMinutes: integer("check_minutes"),
});

/** What people say of themselves before real money. A date of birth is said once. */
export const protectionDeclaration = pgTable("protection_declaration", {
  userId: id("user", "user_id").primaryKey(),
  /** `1990-02-28`. */
  birthDate: text("birth_date").notNull(),
  /** ISO 3166-1 alpha-2. */
  country: text().notNull(),
  declaredAt: instant("declared_at").notNull(),
  /** Since when an adult wants no adult content anywhere; null where they leave it to each chat. */
  adultOffAt: instant("adult_off_at"),
});
