/** A stretch of time that has daily credits of its own. */
export type Day = { startsAt: Date; endsAt: Date };
/** A person's day with the time zone in force, and the one that comes with the next day. */
export type DayState = Day & { zone: string; nextZone: string | null };

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** No date is longer than this, also where clocks are put back by hours. */
const LONGEST = 50 * HOUR;

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Whether this names a time zone. */
export function isZone(name: string): boolean {
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
function firstMinute(from: Date, to: Date, holds: (at: Date) => boolean): Date {
  let low = Math.floor(from.getTime() / MINUTE);
  let high = Math.floor(to.getTime() / MINUTE);
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (holds(new Date(middle * MINUTE))) high = middle;
    else low = middle;
  }
  return new Date(high * MINUTE);
}

/** The first day of somebody of whom nothing was known. */
export function firstDay(zone: string, now: Date): DayState {
  const startsAt = dateStart(zone, now);
  return { startsAt, endsAt: nextDateStart(zone, now), zone, nextZone: null };
}

/**
 * The day that an instant is in. A new one never begins before the last one ended, so clocks that
 * go back and zones that change bring no day twice.
 */
export function dayAt(state: DayState, now: Date): DayState {
  if (now < state.endsAt) return state;
  const zone = state.nextZone ?? state.zone;
  const date = dateStart(zone, now);
  const startsAt = date < state.endsAt ? state.endsAt : date;
  return { startsAt, endsAt: nextDateStart(zone, now), zone, nextZone: null };
}

/**
 * A day after its owner chose another time zone: it lasts to the first midnight there that is at
 * least 24 hours after it began. Choosing the zone in force again leaves the day as it was.
 */
export function withZone(state: DayState, zone: string): DayState {
  const { startsAt } = state;
  if (zone === state.zone)
    return { ...state, nextZone: null, endsAt: nextDateStart(zone, startsAt) };
  const earliest = new Date(startsAt.getTime() + 24 * HOUR);
  const isMidnight = dateStart(zone, earliest).getTime() === earliest.getTime();
  const endsAt = isMidnight ? earliest : nextDateStart(zone, earliest);
  return { ...state, nextZone: zone, endsAt };
}

/** The name of a day in keys and addresses: when it began, in UTC. Two days never share it. */
export function dayName({ startsAt }: Day): string {
  return startsAt.toISOString().replace(/[-:]|\.\d+/g, "");
}
