import { type CapWindow, capWindows, RAISE_HOURS } from "./contract";
import { type DayState, windowEnd, windowStart } from "./day";

/** A cap as stored, in micro-credits; null is no cap. */
export type CapState = {
  value: bigint | null;
  nextValue: bigint | null;
  /** When `nextValue` takes the place of `value`; null while no change waits. */
  nextAt: Date | null;
};

export const noCap: CapState = { value: null, nextValue: null, nextAt: null };

/** The cap in force at an instant, or null. A change that waited is simply due: no job is needed. */
export function inForce({ value, nextValue, nextAt }: CapState, now: Date): bigint | null {
  return nextAt && now >= nextAt ? nextValue : value;
}

/** The change that waits at an instant, or null. */
export function pendingChange({ nextValue, nextAt }: CapState, now: Date) {
  return nextAt && now < nextAt ? { value: nextValue, at: nextAt } : null;
}

/** Whether `a` allows less than `b`. */
function tighter(a: bigint | null, b: bigint | null): boolean {
  return a !== null && (b === null || a < b);
}

/**
 * A cap after its owner wanted another: a lower one holds at once, a higher one or none after 24
 * hours. Wanting what is in force drops a change that waits; wanting the waiting one, or less than
 * it, does not make it wait longer.
 */
export function wanting(cap: CapState, wanted: bigint | null, now: Date): CapState {
  const present = inForce(cap, now);
  if (wanted === present || tighter(wanted, present))
    return { value: wanted, nextValue: null, nextAt: null };
  const pending = pendingChange(cap, now);
  const keepsTime = pending && !tighter(pending.value, wanted);
  const nextAt = keepsTime ? pending.at : new Date(now.getTime() + RAISE_HOURS * 3_600_000);
  return { value: present, nextValue: wanted, nextAt };
}

/** A cap without the change that waited. */
export function keeping(cap: CapState, now: Date): CapState {
  return { value: inForce(cap, now), nextValue: null, nextAt: null };
}

/** When each window that an instant is in begins and ends, by the person's own calendar. */
export function windowsAt(
  { zone, startsAt, endsAt }: DayState,
  now: Date,
): Record<CapWindow, { startsAt: Date; endsAt: Date }> {
  const calendar = (window: "week" | "month") => ({
    startsAt: windowStart(window, zone, now),
    endsAt: windowEnd(window, zone, now),
  });
  return { day: { startsAt, endsAt }, week: calendar("week"), month: calendar("month") };
}

/** The first window in which spending this much more would go beyond a cap, or null. */
export function capBroken(
  caps: ReadonlyMap<CapWindow, CapState>,
  spent: Record<CapWindow, bigint>,
  amount: bigint,
  now: Date,
): CapWindow | null {
  const broken = capWindows.find((window) => {
    const allowed = inForce(caps.get(window) ?? noCap, now);
    return allowed !== null && spent[window] + amount > allowed;
  });
  return broken ?? null;
}
