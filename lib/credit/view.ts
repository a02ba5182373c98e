import type { BucketKind, CreditBalance } from "./contract";
import type { DayState } from "./day";

type Filled = {
  id: string;
  kind: BucketKind;
  expiresAt: Date | null;
  available: bigint;
  held: bigint;
};

/** A person's buckets as a page shows them. `coming` is what today still brings on first use. */
export function balanceView(facts: {
  day: DayState;
  now: Date;
  of: bigint;
  coming: bigint;
  todayId: string | null;
  buckets: readonly Filled[];
}): CreditBalance {
  const { day, now, of, coming, todayId, buckets } = facts;
  const live = buckets.filter(({ expiresAt }) => expiresAt === null || expiresAt > now);
  const sum = (kind: BucketKind) => total(live.filter((each) => each.kind === kind));
  const daily = coming + total(live.filter(({ id }) => id === todayId));
  const next = live
    .filter(({ kind, available }) => kind === "bonus" && available > 0n)
    .toSorted((a, b) => (a.expiresAt?.getTime() ?? 0) - (b.expiresAt?.getTime() ?? 0))[0];
  return {
    available: String(daily + sum("purchased") + sum("bonus")),
    held: String(buckets.reduce((held, each) => held + each.held, 0n)),
    daily: { available: String(daily), of: String(of), renewsAt: day.endsAt.toISOString() },
    purchased: String(sum("purchased")),
    bonus: {
      available: String(sum("bonus")),
      next: next?.expiresAt
        ? { amount: String(next.available), expiresAt: next.expiresAt.toISOString() }
        : null,
    },
    zone: day.zone,
    nextZone: day.nextZone,
  };
}

function total(filled: readonly Filled[]): bigint {
  return filled.reduce((sum, { available }) => sum + available, 0n);
}
