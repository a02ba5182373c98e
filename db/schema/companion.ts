import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  customType,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import type { MatterCause, MatterKind } from "@/lib/companion/contract";
import { id, instant, json } from "../columns";

const bytes = customType<{ data: Buffer; driverData: Buffer }>({ dataType: () => "bytea" });

/** A character and how it stands now. What it says of itself is in its versions and its draft. */
export const companion = pgTable(
  "companion",
  {
    id: id("companion").primaryKey(),
    slug: text().notNull().unique(),
    kind: text().$type<"house" | "community">().notNull(),
    /** Null for the house's own, and where its creator's account is gone. */
    ownerId: id("user", "owner_id"),
    /** `withdrawn` by its owner; `blocked` by a moderator. Chats that have it keep their version. */
    state: text().$type<"active" | "withdrawn" | "blocked">().notNull(),
    /** What the owner wants; it is listed when `listedAt` is set as well. */
    visibility: text().$type<"private" | "public">().notNull(),
    /** Since when everybody may find it. */
    listedAt: instant("listed_at"),
    /** Of the version that new chats begin with; null before the first is published. */
    currentVersionId: id("companionVersion", "current_version_id"),
    name: text().notNull(),
    tagline: text().notNull(),
    tags: text().array().notNull(),
    emblem: text().notNull(),
    plate: text().notNull(),
    avatar: text(),
    adult: boolean().notNull(),
    /** Of the house's own, their order where nothing else decides. */
    place: integer().notNull().default(1_000),
    chats: integer().notNull().default(0),
    ratingSum: integer("rating_sum").notNull().default(0),
    ratingCount: integer("rating_count").notNull().default(0),
    /** What its owner is writing; the next version. */
    draft: json().notNull(),
    /** The card it was imported from, letter by letter, so that an export loses nothing. */
    draftSource: text("draft_source"),
    /** The archive it came in, under its hash, where it came in one. */
    draftArchive: text("draft_archive"),
    createdAt: instant("created_at").notNull(),
    updatedAt: instant("updated_at").notNull(),
  },
  (t) => [
    index("companion_listed").on(t.chats, t.id).where(sql`listed_at is not null`),
    index("companion_owner").on(t.ownerId, t.id),
    index("companion_tags").using("gin", t.tags),
    check(
      "companion_listed_when_published",
      sql`listed_at is null or current_version_id is not null`,
    ),
  ],
);

/** What was published, and never changes: a chat keeps the one it began with. */
export const companionVersion = pgTable(
  "companion_version",
  {
    id: id("companionVersion").primaryKey(),
    companionId: id("companion", "companion_id").notNull(),
    number: integer().notNull(),
    definition: json().notNull(),
    source: text(),
    archive: text(),
    note: text().notNull(),
    publishedAt: instant("published_at").notNull(),
  },
  (t) => [uniqueIndex("companion_version_number").on(t.companionId, t.number)],
);

/** Versions that everybody might find for some time: what else was published is its owner's alone. */
export const companionListing = pgTable(
  "companion_listing",
  {
    versionId: id("companionVersion", "version_id").primaryKey(),
    companionId: id("companion", "companion_id").notNull(),
    at: instant("at").notNull(),
  },
  (t) => [index("companion_listing_companion").on(t.companionId)],
);

/** One rating a person. */
export const companionRating = pgTable(
  "companion_rating",
  {
    companionId: id("companion", "companion_id").notNull(),
    userId: id("user", "user_id").notNull(),
    stars: integer().notNull(),
    at: instant("at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.companionId, t.userId] }),
    index("companion_rating_user").on(t.userId),
    check("companion_rating_stars", sql`stars between 1 and 5`),
  ],
);

/** Who talks with whom, for "recent" and for the number of chats. */
export const companionUse = pgTable(
  "companion_use",
  {
    userId: id("user", "user_id").notNull(),
    companionId: id("companion", "companion_id").notNull(),
    chats: integer().notNull(),
    lastAt: instant("last_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.userId, t.companionId] }),
    index("companion_use_recent").on(t.userId, t.lastAt),
  ],
);

/** Who somebody is when they talk with companions. */
export const companionPersona = pgTable(
  "companion_persona",
  {
    id: id("persona").primaryKey(),
    userId: id("user", "user_id").notNull(),
    name: text().notNull(),
    description: text().notNull(),
    isDefault: boolean("is_default").notNull(),
    createdAt: instant("created_at").notNull(),
  },
  (t) => [
    index("companion_persona_user").on(t.userId, t.id),
    uniqueIndex("companion_persona_one_default").on(t.userId).where(sql`is_default`),
  ],
);

/** Creators whose companions somebody does not want to see. */
export const companionMute = pgTable(
  "companion_mute",
  {
    userId: id("user", "user_id").notNull(),
    creatorId: id("user", "creator_id").notNull(),
    at: instant("at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.userId, t.creatorId] })],
);

/** Pictures, re-encoded, and the archives of imported cards, under their owner and hash. */
export const companionFile = pgTable(
  "companion_file",
  {
    hash: text().notNull(),
    ownerId: id("user", "owner_id").notNull(),
    kind: text().$type<"picture" | "archive">().notNull(),
    bytes: bytes().notNull(),
    size: integer().notNull(),
    at: instant("at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.hash, t.ownerId] }),
    index("companion_file_owner").on(t.ownerId),
  ],
);

/** What waits for a moderator: a character to be listed, a report, an appeal. */
export const companionMatter = pgTable(
  "companion_matter",
  {
    id: id("matter").primaryKey(),
    companionId: id("companion", "companion_id").notNull(),
    versionId: id("companionVersion", "version_id"),
    kind: text().$type<MatterKind>().notNull(),
    cause: text().$type<MatterCause>().notNull(),
    /** Who brought it; null for what the house's own check found. */
    byUserId: id("user", "by_user_id"),
    text: text().notNull(),
    openedAt: instant("opened_at").notNull(),
    decidedAt: instant("decided_at"),
    decidedBy: id("user", "decided_by"),
    outcome: text().$type<"allowed" | "blocked">(),
    reason: text(),
  },
  (t) => [
    index("companion_matter_open").on(t.openedAt).where(sql`decided_at is null`),
    index("companion_matter_companion").on(t.companionId, t.openedAt),
    uniqueIndex("companion_matter_one_open")
      .on(t.companionId, t.kind, t.byUserId)
      .where(sql`decided_at is null`),
  ],
);
