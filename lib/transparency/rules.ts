import type { UptimeDay } from "./contract";

const minute = 60_000;
const day = 24 * 60 * minute;

/** The last minute may still be on its way. */
const GRACE = 2 * minute;

export const dayOf = (at: Date) => at.toISOString().slice(0, 10);
export const minuteOf = (at: Date) => new Date(Math.floor(at.getTime() / minute) * minute);

/**
 * The last `count` days up to now, oldest first: how many minutes passed in each since recording
 * began, and in how many of them the product was there. A minute that nobody recorded counts as down.
 */
export function uptimeDays(
  recorded: ReadonlyMap<string, number>,
  { since, now, count }: { since: Date | null; now: Date; count: number },
): UptimeDay[] {
  const today = new Date(`${dayOf(now)}T00:00:00.000Z`).getTime();
  return Array.from({ length: count }, (_, index) => {
    const start = today - (count - 1 - index) * day;
    const from = Math.max(start, since?.getTime() ?? Number.POSITIVE_INFINITY);
    const to = Math.min(start + day, minuteOf(new Date(now.getTime() - GRACE)).getTime() + minute);
    const name = dayOf(new Date(start));
    const up = recorded.get(name) ?? 0;
    const minutes = Math.max(0, Math.round((to - from) / minute), up);
    return { day: name, minutes: Number.isFinite(minutes) ? minutes : 0, up };
  });
}
