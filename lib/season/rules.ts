import type { SeasonId, Unlisted } from "./contract";

/** The season that an instant is in: its month in UTC. */
export function seasonOf(at: Date): SeasonId {
  return at.toISOString().slice(0, 7) as SeasonId;
}

/** The first instant of a season. */
export function seasonStart(season: SeasonId): Date {
  return new Date(`${season}-01T00:00:00.000Z`);
}

/** The first instant after a season. */
export function seasonEnd(season: SeasonId): Date {
  const start = seasonStart(season);
  return new Date(Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + 1));
}

export function nextSeason(season: SeasonId): SeasonId {
  return seasonOf(seasonEnd(season));
}

/** Minutes after its month in which what happened within it still comes in. */
export const GRACE_MINUTES = 10;

/** The last season that can be counted at an instant. */
export function seasonToCount(now: Date): SeasonId {
  const late = new Date(now.getTime() - GRACE_MINUTES * 60_000);
  return seasonOf(new Date(seasonStart(seasonOf(late)).getTime() - 1));
}

/** The first instant of a UTC day. */
export function dayStart(at: Date): Date {
  return new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth(), at.getUTCDate()));
}

/** What decides whether somebody is on the boards. */
export type ListingFacts = {
  suspended: boolean;
  house: boolean;
  excluded: boolean;
  guest: boolean;
  hidden: boolean;
};

/** Why a person is on no board, the weightiest reason first, or null. */
export function unlistedReason(facts: ListingFacts): Unlisted | null {
  const order = ["suspended", "house", "excluded", "guest", "hidden"] as const;
  return order.find((reason) => facts[reason]) ?? null;
}
