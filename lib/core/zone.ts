const MINUTE = 60_000;
/** No date is longer than this, also where clocks are put back by hours. */
const LONGEST = 50 * 60 * MINUTE;

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Whether this names a time zone. */
export function isZone(name: string): boolean {
  if (!/^[A-Za-z][\w+/-]{0,60}$/.test(name)) return false;
  try {
    formatterOf(name);
    return true;
  } catch {
    return false;
  }
}

function formatterOf(zone: string): Intl.DateTimeFormat {
  const known = formatters.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat("en-CA", {
    timeZone: zone,
    calendar: "gregory",
    numberingSystem: "latn",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
  });
  formatters.set(zone, made);
  return made;
}

/** The date on the wall of a time zone: `2026-11-21`. */
export function dateIn(zone: string, at: Date): string {
  const parts = formatterOf(zone).formatToParts(at);
  const part = (type: string) => parts.find((each) => each.type === type)?.value ?? "";
  return `${part("year").padStart(4, "0")}-${part("month")}-${part("day")}`;
}

/** When the date of this instant began: midnight, or later where midnight was skipped. */
export function dateStart(zone: string, at: Date): Date {
  const date = dateIn(zone, at);
  return firstMinute(new Date(at.getTime() - LONGEST), at, (each) => dateIn(zone, each) >= date);
}

/** When the next date after this instant begins. Dates that the zone left out are left out. */
export function nextDateStart(zone: string, at: Date): Date {
  const date = dateIn(zone, at);
  return firstMinute(at, new Date(at.getTime() + LONGEST), (each) => dateIn(zone, each) > date);
}

/** The first whole minute in (from, to] of which something holds that holds of all later ones. */
export function firstMinute(from: Date, to: Date, holds: (at: Date) => boolean): Date {
  let low = Math.floor(from.getTime() / MINUTE);
  let high = Math.floor(to.getTime() / MINUTE);
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (holds(new Date(middle * MINUTE))) high = middle;
    else low = middle;
  }
  return new Date(high * MINUTE);
}
