import { z } from "zod";
import type { Id } from "@/lib/core/id";
import { companionId, type companionPlates, creatorId } from "../contract";

export const galleryTabs = [
  "for-you",
  "recent",
  "study",
  "stories",
  "calm",
  "games",
  "yours",
] as const;
export type GalleryTab = (typeof galleryTabs)[number];

export const galleryOrders = ["talked", "rated", "newest"] as const;
export type GalleryOrder = (typeof galleryOrders)[number];

export const ListCompanions = z.object({
  tab: z.enum(galleryTabs).default("for-you"),
  /** Words of a name, a line about it or a tag. */
  query: z.string().trim().max(80).default(""),
  sort: z.enum(galleryOrders).default("talked"),
  /** Rows to pass over; the gallery shows pages by number. */
  page: z.coerce.number().int().min(1).max(500).default(1),
});
export type ListCompanions = z.input<typeof ListCompanions>;

/** A companion as it stands in a gallery. */
export type CompanionView = {
  id: Id<"companion">;
  slug: string;
  name: string;
  tagline: string;
  tags: string[];
  emblem: string;
  plate: (typeof companionPlates)[number];
  avatar: string | null;
  adult: boolean;
  /** For adults, and this person has not said that they are one. */
  locked: boolean;
  /** How many chats were begun with it. */
  chats: number;
  /** Mean of all ratings with one decimal, null where there is none. */
  rating: string | null;
  ratings: number;
  /** Null for the house's own. */
  creator: string | null;
  /** How it stands, to its owner alone. */
  standing: Standing | null;
};

/** `waiting` for a moderator, `refused` by the check or a moderator. */
export type Standing = "draft" | "private" | "listed" | "waiting" | "refused";

export type VersionView = {
  id: Id<"companionVersion">;
  number: number;
  note: string;
  /** ISO 8601. */
  publishedAt: string;
};

export type CompanionPage = CompanionView & {
  scenario: string;
  greeting: string;
  traits: string[];
  creatorNotes: string;
  loreEntries: number;
  modelRef: string | null;
  versions: VersionView[];
  mine: boolean;
  /** What this person gave it, null where nothing. */
  myRating: number | null;
  /** Its creator's companions are not shown to this person. */
  muted: boolean;
  creatorId: Id<"user"> | null;
  exportable: boolean;
};

export const OneCompanion = z.object({ companionId });
export type OneCompanion = z.output<typeof OneCompanion>;

export const RateCompanion = z.object({
  companionId,
  /** Null takes the rating back. */
  stars: z.number().int().min(1).max(5).nullable(),
});
export type RateCompanion = z.output<typeof RateCompanion>;

export const MuteCreator = z.object({ creatorId, muted: z.boolean() });
export type MuteCreator = z.output<typeof MuteCreator>;

export const CompareVersions = z.object({
  slug: z.string().max(120),
  from: z.coerce.number().int().min(1),
  to: z.coerce.number().int().min(1),
});
