import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  check,
  index,
  integer,
  pgTable,
  primaryKey,
  smallint,
  text,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import type { League, PointKind, SeasonId, Unlisted } from "@/lib/season/contract";
import { amount, id, instant } from "../columns";
import { appUser } from "./user";

/** A calendar month in UTC in which somebody has points. */
export const season = pgTable("season", {
  id: text().$type<SeasonId>().primaryKey(),
  /** From then on nothing of it changes. */
  closedAt: instant("closed_at"),
  /** When its boards were written down, and when its prizes were all paid. */
  archivedAt: instant("archived_at"),
  paidAt: instant("paid_at"),
});

/** What is known of a person in every season. */
export const seasonPerson = pgTable(
  "season_person",
  {
    userId: id("user", "user_id")
      .primaryKey()
      .references(() => appUser.id),
    /** They wish to be on no board. */
    hidden: boolean().notNull().default(false),
    league: text().$type<League>().notNull().default("open"),
    /** With whom they stand together on a board of parties; null for nobody. */
    party: text(),
    /** Why they are on no board; null where they are. */
    unlisted: text().$type<Unlisted>(),
    checkedAt: instant("checked_at").notNull(),
    /** When an exclusion ends. */
    recheckAt: instant("recheck_at"),
  },
  (t) => [
    index().on(t.checkedAt),
    index("season_person_recheck").on(t.recheckAt).where(sql`recheck_at is not null`),
  ],
);

/** A person's points of a season: the balance of their ledger account, kept in the same transaction. */
export const seasonStanding = pgTable(
  "season_standing",
  {
    season: text().$type<SeasonId>().notNull(),
    userId: id("user", "user_id")
      .notNull()
      .references(() => appUser.id),
    points: amount().notNull().default(sql`0`),
    /** The most that they had in the season. */
    peak: amount().notNull().default(sql`0`),
    /** When they came to have these points: of equals, who was first stands above. */
    reachedAt: instant("reached_at").notNull(),
    listed: boolean().notNull(),
    league: text().$type<League>().notNull(),
    /** The person's own, kept here as league and listing are. */
    party: text(),
  },
  (t) => [
    primaryKey({ columns: [t.season, t.userId] }),
    /** All that the board of parties adds up. */
    index("season_standing_party")
      .on(t.season, t.party, t.points, t.reachedAt)
      .where(sql`listed and points > 0 and party is not null`),
    index("season_standing_board")
      .on(t.season, t.league, sql`(-points)`, t.reachedAt, t.userId)
      .where(sql`listed and points > 0`),
    check("season_standing_sound", sql`${t.points} between 0 and ${t.peak}`),
  ],
);

/** Each change of somebody's points, with its reason. Append-only. */
export const seasonEvent = pgTable(
  "season_event",
  {
    userId: id("user", "user_id").notNull(),
    kind: text().$type<PointKind>().notNull(),
    /** The id of what it was for. */
    ref: text().notNull(),
    season: text().$type<SeasonId>().notNull(),
    /** In the order in which they happened to a person. */
    seq: bigint({ mode: "bigint" }).generatedAlwaysAsIdentity(),
    /** Signed. */
    change: amount().notNull(),
    pointsAfter: amount("points_after").notNull(),
    /** Whom points were taken from, or who took them. */
    otherId: id("user", "other_id"),
    at: instant("at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.userId, t.kind, t.ref] }),
    index().on(t.userId, t.season, t.seq),
    index().on(t.userId, t.at),
  ],
);

/** How many listed people have exactly so many points, without the entries that are not rolled up. */
export const seasonRankCount = pgTable(
  "season_rank_count",
  {
    season: text().$type<SeasonId>().notNull(),
    league: text().$type<League>().notNull(),
    points: amount().notNull(),
    people: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.season, t.league, t.points] })],
);

/** The same for every 64 numbers of points together, so that a place far down adds up few rows. */
export const seasonRankBlock = pgTable(
  "season_rank_block",
  {
    season: text().$type<SeasonId>().notNull(),
    league: text().$type<League>().notNull(),
    /** Points divided by 64, rounded down. */
    block: amount().notNull(),
    people: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.season, t.league, t.block] })],
);

/** What has changed in these counts since their last roll-up: nobody waits for a count. */
export const seasonRankEntry = pgTable(
  "season_rank_entry",
  {
    season: text().$type<SeasonId>().notNull(),
    league: text().$type<League>().notNull(),
    points: amount().notNull(),
    seq: bigint({ mode: "bigint" }).generatedAlwaysAsIdentity(),
    change: smallint().notNull(),
  },
  (t) => [primaryKey({ columns: [t.season, t.league, t.points, t.seq] })],
);

/** How a season ended for whoever was listed. Written once. */
export const seasonResult = pgTable(
  "season_result",
  {
    season: text().$type<SeasonId>().notNull(),
    userId: id("user", "user_id").notNull(),
    league: text().$type<League>().notNull(),
    /** Position on the board, from 1: nobody shares it. */
    position: integer().notNull(),
    /** Those with equal points share a place. */
    place: integer().notNull(),
    points: amount().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.season, t.userId] }),
    uniqueIndex("season_result_position").on(t.season, t.league, t.position),
  ],
);

/** What a place on a board won, as the settings were when the season was counted. */
export const seasonPrize = pgTable(
  "season_prize",
  {
    season: text().$type<SeasonId>().notNull(),
    userId: id("user", "user_id").notNull(),
    league: text().$type<League>().notNull(),
    position: integer().notNull(),
    tokens: integer().notNull(),
    /** Micro-credits. */
    credits: amount().notNull(),
    /** Null until it is. */
    paidAt: instant("paid_at"),
  },
  (t) => [primaryKey({ columns: [t.season, t.userId] })],
);
