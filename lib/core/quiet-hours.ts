/** `22:30` to `07:00`, on the wall of a time zone. */
export type Quiet = { from: string; to: string; zone: string };

/**
 * When something may leave that is written now: the end of the quiet hours that it falls into, or
 * null for at once. Hours that end before they begin go over midnight.
 */
export function leavesAt(quiet: Quiet | null, now: Date): Date | null {
  if (!quiet) return null;
  const [from, to] = [minutesOf(quiet.from), minutesOf(quiet.to)];
  const here = minutesOf(clockIn(quiet.zone, now));
  const isQuiet = from < to ? here >= from && here < to : here >= from || here < to;
  if (!isQuiet) return null;
  const wait = (to - here + 1_440) % 1_440;
  const start = Math.floor(now.getTime() / 60_000) * 60_000;
  return new Date(start + wait * 60_000);
}

function minutesOf(clock: string): number {
  const [hours = 0, minutes = 0] = clock.split(":").map(Number);
  return hours * 60 + minutes;
}

function clockIn(zone: string, at: Date): string {
  return at.toLocaleTimeString("en-GB", { timeZone: zone, hour: "2-digit", minute: "2-digit" });
}
