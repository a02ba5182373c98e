/** `brief`: the time of day, and the day too where that is not today. */
export type TimeStyle = "time" | "day" | "moment" | "brief" | "relative";

const clock: Intl.DateTimeFormatOptions = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" };
const day: Intl.DateTimeFormatOptions = { day: "numeric", month: "short" };

const styles = {
  time: clock,
  day: { ...day, year: "numeric" },
  dated: { ...day, ...clock },
  moment: { ...day, year: "numeric", ...clock },
} satisfies Record<string, Intl.DateTimeFormatOptions>;

/** An instant in words, as seen from `now`; in the reader's own time zone unless another is given. */
export function timeWords(at: Date, show: TimeStyle, now: Date, timeZone?: string): string {
  if (show === "brief") return formatterFor(briefStyle(at, now, timeZone), timeZone).format(at);
  if (show !== "relative") return formatterFor(show, timeZone).format(at);
  return timeZone === undefined
    ? ago(now.getTime() - at.getTime())
    : formatterFor("moment", timeZone).format(at);
}

function briefStyle(at: Date, now: Date, timeZone?: string): keyof typeof styles {
  const dayOf = (date: Date) => formatterFor("day", timeZone).format(date);
  if (dayOf(at) === dayOf(now)) return "time";
  return dayOf(at).slice(-4) === dayOf(now).slice(-4) ? "dated" : "moment";
}

/** Making a formatter costs far more than using it, and a page has dozens of times. */
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterFor(style: keyof typeof styles, timeZone?: string): Intl.DateTimeFormat {
  const key = `${style} ${timeZone ?? ""}`;
  const made =
    formatters.get(key) ??
    new Intl.DateTimeFormat("en-GB", { ...styles[style], ...(timeZone && { timeZone }) });
  formatters.set(key, made);
  return made;
}

function ago(milliseconds: number): string {
  const minutes = Math.floor(milliseconds / 60_000);
  if (minutes < 1) return "now";
  if (minutes < 60) return `${minutes} min ago`;
  const hours = Math.floor(minutes / 60);
  if (hours < 24) return `${hours} h ago`;
  const days = Math.floor(hours / 24);
  return days === 1 ? "yesterday" : `${days} days ago`;
}
