const long = new Intl.DateTimeFormat("en-GB", {
  timeZone: "UTC",
  day: "numeric",
  month: "short",
  year: "numeric",
});
const short = new Intl.DateTimeFormat("en-GB", { timeZone: "UTC", day: "numeric", month: "short" });

/** A calendar date, which no time zone moves: `21 Nov 2026`. */
export function dateWords(date: string): string {
  return long.format(new Date(`${date}T00:00:00Z`));
}

/** The same without its year: `21 Nov`. */
export function shortDateWords(date: string): string {
  return short.format(new Date(`${date}T00:00:00Z`));
}
