import { z } from "zod";
import type { Id } from "@/lib/core/id";

/** A calendar month in UTC: `2026-11`. */
export type SeasonId = string & { readonly __season: true };

/** `peaceful` people rob nobody and are robbed by nobody; they have a board of their own. */
export const leagues = ["open", "peaceful"] as const;
export type League = (typeof leagues)[number];

/** What earns points. */
export const awardKinds = ["attempt", "turn", "referral", "achievement"] as const;
export type AwardKind = (typeof awardKinds)[number];

/** Why somebody's points changed: `taken_back` is the reverse of an award. */
export const pointKinds = [...awardKinds, "heist", "taken_back"] as const;
export type PointKind = (typeof pointKinds)[number];

/** Why somebody is on no board: `house` is who helps to run it, `suspended` also who is deleted. */
export const unlistedReasons = ["suspended", "house", "excluded", "guest", "hidden"] as const;
export type Unlisted = (typeof unlistedReasons)[number];

/** Where a person stands in a season, as locked. Points are whole and never negative. */
export type Standing = {
  points: bigint;
  /** The most that they had in the season. */
  peak: bigint;
  listed: boolean;
  /** Why they are on no board; null where they are. */
  unlisted: Unlisted | null;
  league: League;
};

export const SetHidden = z.object({ hidden: z.boolean() });
export type SetHidden = z.output<typeof SetHidden>;

export const SeasonName = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])$/, "A season is a month such as 2026-11.")
  .transform((name) => name as SeasonId);

export const boardNames = ["everyone", "friends", "team", "peaceful"] as const;
export type BoardName = (typeof boardNames)[number];

/** A person on a board. */
export const BoardEntry = z.object({
  /** Who has more points is above. Equals share a place; among them, who was first comes first. */
  place: z.number().int(),
  /** Null for somebody who was on the board of a past season and is on none now. */
  handle: z.string().nullable(),
  /** Whole points, in digits. */
  points: z.string(),
  league: z.enum(leagues),
});
export type BoardEntry = z.output<typeof BoardEntry>;

/** The same as pages know it. */
export type BoardRow = BoardEntry & { userId: Id<"user">; me: boolean };

export type Board = {
  season: SeasonId;
  board: BoardName;
  /** Its month is over and its places are final. */
  final: boolean;
  items: BoardRow[];
  next: string | null;
};

/** Where the caller stands. */
export const MyPlaceView = z.object({
  season: z.string(),
  points: z.string(),
  peak: z.string(),
  lastWeek: z.string(),
  place: z.number().int().nullable(),
  people: z.number().int(),
  league: z.enum(leagues),
  unlisted: z.enum(unlistedReasons).nullable(),
  hidden: z.boolean(),
  rows: z.array(BoardEntry.extend({ me: z.boolean() })),
  ahead: z.object({ handle: z.string(), points: z.string() }).nullable(),
});

export type MyPlace = {
  season: SeasonId;
  points: string;
  peak: string;
  /** Signed: gained less lost in the last seven days of this season. */
  lastWeek: string;
  /** Null where they have no points or are on no board. */
  place: number | null;
  /** How many are on the board. */
  people: number;
  league: League;
  /** Why they are on no board; null where they are, or would be with points. */
  unlisted: Unlisted | null;
  hidden: boolean;
  /** Themselves between up to two above and two below. */
  rows: BoardRow[];
  /** Who stands next above with more points, and how many more. */
  ahead: { handle: string; points: string } | null;
};

/** A change of somebody's points, as they see it. */
export type PointEvent = {
  id: string;
  kind: PointKind;
  /** The id of what it was for. */
  ref: string;
  /** Signed. */
  change: string;
  pointsAfter: string;
  /** Whom points were taken from, or who took them. */
  other: string | null;
  /** ISO 8601. */
  at: string;
};

export const PointEventView = z.object({
  id: z.string(),
  kind: z.enum(pointKinds),
  ref: z.string(),
  change: z.string(),
  pointsAfter: z.string(),
  other: z.string().nullable(),
  at: z.string(),
});

/** What places of a league win. */
export type PrizeView = { from: number; to: number; tokens: number; credits: number };

/** What points are given for, and what places win. */
export type Terms = {
  worth: Record<AwardKind, number>;
  turnsADay: number;
  prizes: Record<League, PrizeView[]>;
};
