import {
  type ExclusionKind,
  type LimitKind,
  type PauseLength,
  RAISE_HOURS,
  type Window,
  windows,
} from "./contract";

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** A limit as stored. Values are micro-USD or minutes; null is no limit. */
export type LimitState = {
  value: bigint | null;
  nextValue: bigint | null;
  /** When `nextValue` takes the place of `value`; null while no change waits. */
  nextAt: Date | null;
};

export const noLimit: LimitState = { value: null, nextValue: null, nextAt: null };

/** The limit in force at an instant, or null. No job is needed: a change that waited is simply due. */
export function inForce(limit: LimitState, now: Date): bigint | null {
  return limit.nextAt && now >= limit.nextAt ? limit.nextValue : limit.value;
}

/** The change that waits at an instant, or null. */
export function pendingChange(limit: LimitState, now: Date) {
  return limit.nextAt && now < limit.nextAt ? { value: limit.nextValue, at: limit.nextAt } : null;
}

/** Whether `a` allows less than `b`. */
function tighter(a: bigint | null, b: bigint | null): boolean {
  return a !== null && (b === null || a < b);
}

/**
 * A limit after its owner wanted another: a lower one holds at once, a higher one or none after 24
 * hours. Wanting what is in force drops a change that waits; wanting the waiting one, or less than
 * it, does not make it wait longer.
 */
export function wanting(limit: LimitState, wanted: bigint | null, now: Date): LimitState {
  const present = inForce(limit, now);
  if (wanted === present || tighter(wanted, present))
    return { value: wanted, nextValue: null, nextAt: null };
  const pending = pendingChange(limit, now);
  const keepsTime = pending && !tighter(pending.value, wanted);
  const nextAt = keepsTime ? pending.at : new Date(now.getTime() + RAISE_HOURS * hour);
  return { value: present, nextValue: wanted, nextAt };
}

/** A limit without the change that waited. */
export function keeping(limit: LimitState, now: Date): LimitState {
  return { value: inForce(limit, now), nextValue: null, nextAt: null };
}

/** When the window that an instant is in started, in UTC. */
export function windowStart(window: Window, now: Date): Date {
  const [year, month, date] = [now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate()];
  if (window === "month") return new Date(Date.UTC(year, month));
  const sinceMonday = window === "week" ? (now.getUTCDay() + 6) % 7 : 0;
  return new Date(Date.UTC(year, month, date - sinceMonday));
}

/** When the window that an instant is in ends and the next one starts. */
export function windowEnd(window: Window, now: Date): Date {
  const start = windowStart(window, now);
  if (window === "month")
    return new Date(Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + 1));
  return new Date(start.getTime() + (window === "week" ? 7 * day : day));
}

/** What a person's account shows of a window, in micro-USD. */
export type Flow = {
  /** Paid, or promised to what is not judged yet; less what came back of it. */
  spent: bigint;
  won: bigint;
};

export const noFlow: Flow = { spent: 0n, won: 0n };

/** Spent less won; a gain is no loss. */
export function lossOf({ spent, won }: Flow): bigint {
  return spent > won ? spent - won : 0n;
}

export type Exclusion = { kind: ExclusionKind; endsAt: Date | null };

/** The exclusion in force that lasts longest; of two that last as long, the self-exclusion. */
export function strongest(exclusions: readonly Exclusion[], now: Date): Exclusion | null {
  const end = ({ endsAt }: Exclusion) => endsAt?.getTime() ?? Number.POSITIVE_INFINITY;
  const weight = ({ kind }: Exclusion) => Number(kind === "self_exclusion");
  return exclusions
    .filter((each) => end(each) > now.getTime())
    .reduce<Exclusion | null>((best, each) => {
      if (!best || end(each) > end(best)) return each;
      return end(each) === end(best) && weight(each) > weight(best) ? each : best;
    }, null);
}

const fixed: Partial<Record<PauseLength, number>> = { "24h": day, "7d": 7 * day, "30d": 30 * day };
const months: Partial<Record<PauseLength, number>> = { "6m": 6, "1y": 12, "5y": 60 };

/** When a pause of this length ends; null for good. Months are the calendar's. */
export function pauseEnd(length: PauseLength, now: Date): Date | null {
  const milliseconds = fixed[length];
  if (milliseconds !== undefined) return new Date(now.getTime() + milliseconds);
  const count = months[length];
  return count === undefined ? null : monthsAfter(now, count);
}

/** The same day of a later month, or its last day where it has no such day. */
function monthsAfter(now: Date, count: number): Date {
  const end = new Date(now);
  end.setUTCMonth(end.getUTCMonth() + count);
  if (end.getUTCDate() !== now.getUTCDate()) end.setUTCDate(0);
  return end;
}

export type Play = {
  sessionStartedAt: Date;
  lastSeenAt: Date;
  sessionSeconds: number;
  checkedSeconds: number;
  day: string;
  daySeconds: number;
};

/** Whoever is heard of again within this time was there in between. */
const PRESENT_MS = 5 * minute;
/** After this long away, play starts anew. */
const AWAY_MS = 30 * minute;

export function utcDay(at: Date): string {
  return at.toISOString().slice(0, 10);
}

/** How play stands once somebody is heard of at `now`. */
export function heard(play: Play | null, now: Date): Play {
  const today = utcDay(now);
  const daySeconds = play?.day === today ? play.daySeconds : 0;
  const gap = play ? now.getTime() - play.lastSeenAt.getTime() : Number.POSITIVE_INFINITY;
  // A clock that goes back counts for nothing.
  if (play && gap < 0) return play;
  if (!play || gap >= AWAY_MS)
    return {
      sessionStartedAt: now,
      lastSeenAt: now,
      sessionSeconds: 0,
      checkedSeconds: 0,
      day: today,
      daySeconds,
    };
  const played = gap <= PRESENT_MS ? gap : 0;
  const playedToday = Math.min(played, now.getTime() - windowStart("day", now).getTime());
  // Whole seconds are counted; what is left of one is counted next time.
  const rest = played % 1_000;
  return {
    ...play,
    lastSeenAt: new Date(now.getTime() - rest),
    sessionSeconds: play.sessionSeconds + Math.floor(played / 1_000),
    day: today,
    daySeconds: daySeconds + Math.floor(playedToday / 1_000),
  };
}

/** Whether so much was played since the last reality check that the next one is due. */
export function checkDue(play: Play, intervalMinutes: number): boolean {
  return play.sessionSeconds - play.checkedSeconds >= intervalMinutes * 60;
}

/** Minutes between reality checks: the house's, or fewer where the person wants that. */
export function checkInterval(house: number, own: number | null): number {
  return own === null ? house : Math.min(own, house);
}

export type Facts = {
  exclusions: readonly Exclusion[];
  limits: ReadonlyMap<LimitKind, LimitState>;
  flows: Record<Window, Flow>;
  play: Play;
  intervalMinutes: number;
};

export type PayRefusal = {
  reason: "self_excluded" | "cooling_off" | "reality_check" | `${LimitKind}_limit`;
  /** From when on the same payment may be allowed; null where waiting alone does not help. */
  until: Date | null;
  /** Of a limit on money, in micro-USD: how much it allows, and how much of that is used before the payment. */
  allowed?: bigint;
  used?: bigint;
};

/** Why somebody may not pay this much (micro-USD) now, or null. */
export function refusal(facts: Facts, amount: bigint, now: Date): PayRefusal | null {
  const exclusion = strongest(facts.exclusions, now);
  if (exclusion)
    return {
      reason: exclusion.kind === "self_exclusion" ? "self_excluded" : "cooling_off",
      until: exclusion.endsAt,
    };
  return timeRefusal(facts, now) ?? moneyRefusal(facts, amount, now) ?? checkRefusal(facts);
}

function timeRefusal({ limits, play }: Facts, now: Date): PayRefusal | null {
  const allowed = inForce(limits.get("time_day") ?? noLimit, now);
  if (allowed === null || BigInt(play.daySeconds) < allowed * 60n) return null;
  return { reason: "time_day_limit", until: windowEnd("day", now) };
}

function moneyRefusal({ limits, flows }: Facts, amount: bigint, now: Date): PayRefusal | null {
  for (const window of windows)
    for (const what of ["spend", "loss"] as const) {
      const allowed = inForce(limits.get(`${what}_${window}`) ?? noLimit, now);
      if (allowed === null || usedOf(what, flows[window], amount) <= allowed) continue;
      return {
        reason: `${what}_${window}_limit`,
        until: windowEnd(window, now),
        allowed,
        used: usedOf(what, flows[window], 0n),
      };
    }
  return null;
}

/** What would be used after another payment; an earlier gain in the window pays for a loss. */
function usedOf(what: "spend" | "loss", { spent, won }: Flow, amount: bigint): bigint {
  return what === "spend" ? spent + amount : lossOf({ spent: spent + amount, won });
}

function checkRefusal({ play, intervalMinutes }: Facts): PayRefusal | null {
  return checkDue(play, intervalMinutes) ? { reason: "reality_check", until: null } : null;
}

/**
 * One spelling for addresses that reach the same person: lower case, without what follows a plus,
 * and for Gmail without dots.
 */
export function canonicalEmail(email: string): string {
  const lower = email.trim().toLowerCase();
  const at = lower.lastIndexOf("@");
  const domain = lower.slice(at + 1).replace(/^googlemail\.com$/, "gmail.com");
  const name = lower.slice(0, at).replace(/(.)\+.*$/, "$1");
  return `${domain === "gmail.com" ? name.replaceAll(".", "") : name}@${domain}`;
}
