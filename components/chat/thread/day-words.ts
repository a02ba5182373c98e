const DAY = 86_400_000;

const formatters = new Map<string, Intl.DateTimeFormat>();

function format(at: Date, options: Intl.DateTimeFormatOptions, timeZone?: string): string {
  const key = JSON.stringify([options, timeZone]);
  const made =
    formatters.get(key) ??
    new Intl.DateTimeFormat("en-GB", { ...options, ...(timeZone && { timeZone }) });
  formatters.set(key, made);
  return made.format(at);
}

/** The calendar day of an instant, to compare with others. */
export function dayKey(at: Date, timeZone?: string): string {
  return format(at, { year: "numeric", month: "numeric", day: "numeric" }, timeZone);
}

/** A day as people say it: today, yesterday, a weekday of the last week, or its date. */
export function dayWords(at: Date, now: Date, timeZone?: string): string {
  const key = dayKey(at, timeZone);
  if (key === dayKey(now, timeZone)) return "Today";
  if (key === dayKey(new Date(now.getTime() - DAY), timeZone)) return "Yesterday";
  const week = now.getTime() - at.getTime() < 6 * DAY;
  if (week) return format(at, { weekday: "long" }, timeZone);
  const year =
    format(at, { year: "numeric" }, timeZone) !== format(now, { year: "numeric" }, timeZone);
  return format(at, { day: "numeric", month: "long", ...(year && { year: "numeric" }) }, timeZone);
}
