import { z } from "zod";

/** A calendar month in UTC: `2026-11`. */
export type SeasonId = string & { readonly __season: true };

/** `peaceful` people rob nobody and are robbed by nobody; they have a board of their own. */
export const leagues = ["open", "peaceful"] as const;
export type League = (typeof leagues)[number];

/** What earns points. */
export const awardKinds = ["attempt", "turn", "referral", "achievement"] as const;
export type AwardKind = (typeof awardKinds)[number];

/** Why somebody's points changed: `taken_back` is the reverse of an award. */
export type PointKind = AwardKind | "heist" | "taken_back";

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

export const SeasonName = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])$/, "A season is a month such as 2026-11.")
  .transform((name) => name as SeasonId);
