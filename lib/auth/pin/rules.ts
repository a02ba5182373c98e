export type Tries = { wrong: number; lockedUntil: Date | null };

/** Nobody has tried wrongly. */
export const untried: Tries = { wrong: 0, lockedUntil: null };

export function isLocked({ lockedUntil }: Tries, now: Date): boolean {
  return lockedUntil !== null && lockedUntil > now;
}

/** How the tries stand after a wrong one: the last of `most` locks for so many minutes. */
export function afterWrong(
  { wrong }: Tries,
  { most, minutes, now }: { most: number; minutes: number; now: Date },
): Tries {
  if (wrong + 1 < most) return { wrong: wrong + 1, lockedUntil: null };
  return { wrong: 0, lockedUntil: new Date(now.getTime() + minutes * 60_000) };
}

/**
 * Whether these four digits are among those that people choose most: all the same, two and two,
 * a run, a year, or the middle of the keypad.
 */
export function commonPin(pin: string): boolean {
  if (/^(\d\d)\1$|^(\d)\2{3}$|^(\d)\3(\d)\4$/.test(pin)) return true;
  if ("01234567890".includes(pin) || "09876543210".includes(pin)) return true;
  return /^(19|20)\d\d$/.test(pin) || pin === "2580" || pin === "0852";
}
