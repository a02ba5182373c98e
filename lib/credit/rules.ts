import type { BucketKind, BurnOrder } from "./contract";

export type Purse = { id: string; kind: BucketKind; expiresAt: Date | null; available: bigint };

/** Which buckets give how much, in the order they burn; null where together they have too little. */
export function burn<P extends Purse>(
  purses: readonly P[],
  amount: bigint,
  order: BurnOrder,
): { purse: P; amount: bigint }[] | null {
  const shares: { purse: P; amount: bigint }[] = [];
  let rest = amount;
  for (const purse of inOrder(purses, order)) {
    const part = purse.available < rest ? purse.available : rest;
    if (part <= 0n) continue;
    shares.push({ purse, amount: part });
    rest -= part;
  }
  return rest > 0n ? null : shares;
}

/** Within a kind, what expires first goes first. */
function inOrder<P extends Purse>(purses: readonly P[], order: BurnOrder): P[] {
  const kinds = order.split(",");
  const place = ({ kind }: Purse) => (order === "expiring" ? 0 : kinds.indexOf(kind));
  const end = ({ expiresAt }: Purse) => expiresAt?.getTime() ?? Number.MAX_SAFE_INTEGER;
  return purses.toSorted(
    (a, b) => place(a) - place(b) || end(a) - end(b) || (a.id < b.id ? -1 : 1),
  );
}

/** How a charge of this much falls on what was held, bucket by bucket in the order they burn. */
export function settle(held: readonly bigint[], amount: bigint): bigint[] {
  let rest = amount;
  return held.map((part) => {
    const taken = part < rest ? part : rest;
    rest -= taken;
    return taken;
  });
}

const MINUTE = 60_000;

/**
 * When the ledger lets a hold go by itself: later than the sweep of charges does, so that the
 * ledger only steps in where that sweep has not run.
 */
export function holdEnd(expiresAt: Date): Date {
  return new Date(expiresAt.getTime() + 10 * MINUTE);
}

/** Whether the last use is so long ago that it is worth writing this one down. */
export function needsNote(usedAt: Date, at: Date): boolean {
  return at.getTime() - usedAt.getTime() > 12 * 60 * MINUTE;
}

export function daysAfter(at: Date, days: number): Date {
  return new Date(at.getTime() + days * 24 * 60 * MINUTE);
}
