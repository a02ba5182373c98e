import { dateIn, dateStart, firstMinute, nextDateStart } from "@/lib/core/zone";

/** A stretch of time that has daily credits of its own. */
export type Day = { startsAt: Date; endsAt: Date };
/** A person's day with the time zone in force, and the one that comes with the next day. */
export type DayState = Day & { zone: string; nextZone: string | null };

const HOUR = 3_600_000;

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

/** The Monday or the first of the month that this instant's date belongs to, in its zone. */
export function windowStart(window: "week" | "month", zone: string, at: Date): Date {
  const date = firstDateOf(window, dateIn(zone, at));
  const from = new Date(at.getTime() - 33 * 24 * HOUR);
  return firstMinute(from, at, (each) => dateIn(zone, each) >= date);
}

/** When the week or month that an instant is in ends, in its zone. */
export function windowEnd(window: "week" | "month", zone: string, at: Date): Date {
  const first = new Date(`${firstDateOf(window, dateIn(zone, at))}T00:00:00Z`);
  if (window === "week") first.setUTCDate(first.getUTCDate() + 7);
  else first.setUTCMonth(first.getUTCMonth() + 1);
  const date = first.toISOString().slice(0, 10);
  const to = new Date(at.getTime() + 33 * 24 * HOUR);
  return firstMinute(at, to, (each) => dateIn(zone, each) >= date);
}

/** A calendar date by itself knows its weekday, whatever the zone. */
function firstDateOf(window: "week" | "month", date: string): string {
  if (window === "month") return `${date.slice(0, 8)}01`;
  const day = new Date(`${date}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() - ((day.getUTCDay() + 6) % 7));
  return day.toISOString().slice(0, 10);
}
