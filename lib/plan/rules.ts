import type { Plan, Tier } from "./contract";

export const freePlan: Plan = { tier: "free", until: null, graceUntil: null };

/** The plan in force at an instant: a tier lasts until it ends, or until its grace does. */
export function planAt(stored: Plan | undefined, at: Date): Plan {
  if (!stored || stored.tier === "free") return freePlan;
  const ends = [stored.until, stored.graceUntil].filter((end) => end !== null);
  const isOver = stored.until !== null && ends.every((end) => end <= at);
  return isOver ? freePlan : stored;
}

/** A token bucket: one token comes back each interval, and it holds so many. Times are milliseconds. */
export type Bucket = { interval: number; capacity: number };

export function bucketOf({ requestsPerMinute, burst }: Tier): Bucket {
  const interval = 60_000 / requestsPerMinute;
  return { interval, capacity: interval * burst };
}

/** What is left of a bucket that is full again at `fullAt`. */
export function leftOf({ interval, capacity }: Bucket, fullAt: Date, now: Date) {
  const missing = Math.max(0, fullAt.getTime() - now.getTime());
  return {
    remaining: Math.max(0, Math.floor((capacity - missing) / interval)),
    /** Whole seconds until the bucket is full. */
    fullSeconds: Math.ceil(missing / 1_000),
    /** Whole seconds until there is a token, at least one. */
    nextSeconds: Math.max(1, Math.ceil((missing + interval - capacity) / 1_000)),
  };
}
