import type { League, PointEvent, SeasonId, Terms, Unlisted } from "@/lib/season/contract";

const month = new Intl.DateTimeFormat("en-GB", { timeZone: "UTC", month: "long" });
const instant = new Intl.DateTimeFormat("en-GB", {
  timeZone: "UTC",
  day: "numeric",
  month: "long",
  year: "numeric",
});

const first = (season: SeasonId) => new Date(`${season}-01T00:00:00Z`);

/** `November`. */
export function monthName(season: SeasonId): string {
  return month.format(first(season));
}

/** `November 2026`. */
export function seasonName(season: SeasonId): string {
  return `${monthName(season)} ${season.slice(0, 4)}`;
}

/** When a season ends, as it is printed: `1 December 2026, 00:00 UTC`. */
export function endWords(season: SeasonId): string {
  const start = first(season);
  const end = new Date(Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + 1));
  return `${instant.format(end)}, 00:00 UTC`;
}

/** `in 9 days`, `in 5 hours`. */
export function untilEnd(season: SeasonId, now: Date): string {
  const start = first(season);
  const end = Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + 1);
  const hours = Math.max(0, Math.ceil((end - now.getTime()) / 3_600_000));
  if (hours < 48) return hours === 1 ? "in an hour" : `in ${hours} hours`;
  return `in ${Math.floor(hours / 24)} days`;
}

/** `1st`, `22nd`, `113th`. */
export function ordinal(place: number): string {
  const last = place % 100;
  if (last >= 11 && last <= 13) return `${place.toLocaleString("en")}th`;
  const ending = ["th", "st", "nd", "rd"][place % 10] ?? "th";
  return `${place.toLocaleString("en")}${ending}`;
}

/** Grouped, with a true minus: `−1,200`. */
export function pointsText(points: string): string {
  const size = BigInt(points);
  const text = (size < 0n ? -size : size).toLocaleString("en");
  return size < 0n ? `\u2212${text}` : text;
}

/** The same with its sign: `+10`. */
export function changeText(change: string): string {
  return BigInt(change) > 0n ? `+${pointsText(change)}` : pointsText(change);
}

/** Why somebody is on no board, told to themselves. */
export const unlistedWords: Record<Unlisted, string> = {
  suspended: "This account is suspended, so it is on no board.",
  house: "Whoever helps to run the house is on no board and wins no prize.",
  excluded: "You are taking a break, so you are on no board until it ends.",
  guest: "Guests are on no board. Sign up, and your points count from the start of the month.",
  hidden: "You hide from every board. Your points are still yours.",
};

/** What an event was, in words. */
export function eventWords({ kind, change, ref, other }: PointEvent): string {
  switch (kind) {
    case "attempt":
      return "A judged attempt";
    case "turn":
      return "A companion's reply";
    case "referral":
      return "A friend who plays";
    case "achievement":
      return "An achievement";
    case "heist":
      return change.startsWith("-")
        ? `Robbed by ${other ?? "somebody"}`
        : `A heist on ${other ?? "somebody"}`;
    case "taken_back":
      return ref.startsWith("attempt:")
        ? "Taken back: the attempt was refunded"
        : "Taken back: it did not count after all";
  }
}

/** What earns points, line by line. */
export function termLines({ worth, turnsADay }: Terms): { what: string; points: string }[] {
  return [
    { what: "Each judged attempt that is not refunded", points: String(worth.attempt) },
    {
      what: `Each reply of a companion, ${turnsADay.toLocaleString("en")} a day (UTC)`,
      points: String(worth.turn),
    },
    { what: "Each friend you brought who really plays", points: String(worth.referral) },
    { what: "Each achievement", points: String(worth.achievement) },
  ].filter(({ points }) => points !== "0");
}

/** `1st`: `3 heist tokens and 50 credits`. */
export function prizeLines(prizes: Terms["prizes"][League]): { place: string; wins: string }[] {
  return prizes
    .filter(({ tokens, credits }) => tokens + credits > 0)
    .map(({ from, to, tokens, credits }) => ({
      place: from === to ? ordinal(from) : `${ordinal(from)} to ${ordinal(to)}`,
      wins: [
        tokens > 0 ? `${tokens} heist ${tokens === 1 ? "token" : "tokens"}` : "",
        credits > 0 ? `${credits} bonus credits` : "",
      ]
        .filter((part) => part !== "")
        .join(" and "),
    }));
}
