/** A span of time in the parts that are shown. Never negative. */
export type Clock = { hours: number; minutes: number; seconds: number };

export function clockOf(milliseconds: number): Clock {
  const seconds = Math.max(0, Math.ceil(milliseconds / 1000));
  return {
    hours: Math.floor(seconds / 3600),
    minutes: Math.floor((seconds % 3600) / 60),
    seconds: seconds % 60,
  };
}

/** `23 hours 59 minutes 12 seconds`, leaving out what is zero in front. */
export function spokenClock({ hours, minutes, seconds }: Clock): string {
  const parts = [count(hours, "hour"), count(minutes, "minute"), count(seconds, "second")];
  const first = [hours, minutes, seconds].findIndex((part) => part > 0);
  return first < 0 ? "no time" : parts.slice(first).join(" ");
}

/** `0:47`, for short waits beside a price. */
export function shortClock(milliseconds: number): string {
  const { hours, minutes, seconds } = clockOf(milliseconds);
  return `${hours * 60 + minutes}:${seconds.toString().padStart(2, "0")}`;
}

const announced = [3_600_000, 600_000, 60_000];

/** The threshold (1 h, 10 min, 1 min) that was crossed between two looks at the clock, if any. */
export function crossedThreshold(before: number, after: number): number | null {
  return announced.find((mark) => before > mark && after <= mark) ?? null;
}

function count(amount: number, unit: string): string {
  return `${amount} ${unit}${amount === 1 ? "" : "s"}`;
}
