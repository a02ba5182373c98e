import type { DisputeRefusal } from "./contract";

const day = 86_400_000;

/** When the window for a dispute ends; null while what is disputed has not ended. */
export function windowEnd(endedAt: Date | null, days: number): Date | null {
  return endedAt && new Date(endedAt.getTime() + days * day);
}

/** Why somebody may not open a dispute now, or null. */
export function disputeRefusal(facts: {
  isTheirs: boolean;
  /** A verdict is disputed when there is one; a round also while it is played. */
  needsEnd: boolean;
  endedAt: Date | null;
  windowDays: number;
  openAlready: boolean;
  now: Date;
}): DisputeRefusal | null {
  if (!facts.isTheirs) return "not_yours";
  if (facts.needsEnd && !facts.endedAt) return "not_yet";
  const end = windowEnd(facts.endedAt, facts.windowDays);
  if (end && facts.now >= end) return "too_late";
  return facts.openAlready ? "open_already" : null;
}
