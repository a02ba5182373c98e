import type { RefillRefusal } from "./contract";

/** Why play money may not be refilled now, or null. All amounts are micro-USD. */
export function refillRefusal(facts: {
  realMoney: boolean;
  /** What is promised to open messages counts: it may come back. */
  total: bigint;
  below: bigint;
  refilledToday: boolean;
}): RefillRefusal | null {
  if (facts.realMoney) return "real_money";
  if (facts.refilledToday) return "refilled_today";
  if (facts.total >= facts.below) return "refill_not_needed";
  return null;
}

const PRICES_COVERED = 10n;

/** What a refill brings the wallet to: the usual sum, or ten next prices if that is more. */
export function refillTarget(usual: bigint, nextPrice: bigint): bigint {
  const covering = nextPrice * PRICES_COVERED;
  return covering > usual ? covering : usual;
}

/** The UTC day of an instant, `2026-11-21`: a refill is had once in each. */
export function utcDay(at: Date): string {
  return at.toISOString().slice(0, 10);
}
