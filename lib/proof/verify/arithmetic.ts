import type { RoundRules } from "../round-rules";

/**
 * The rules' arithmetic, written a second time and apart from the engine's, so that a fault in
 * one of them shows. Amounts are micro-USD.
 */
const whole = 10_000n;

/** The price after so many judged attempts. Remembers the curve, which every attempt asks for. */
export function priceList(fee: RoundRules["fee"]): (step: number) => bigint {
  if (fee.mode === "fixed") return () => BigInt(fee.first);
  const [growth, cap] = [BigInt(fee.growth), BigInt(fee.cap)];
  const least = (a: bigint, b: bigint) => (a < b ? a : b);
  const prices = [least(BigInt(fee.first), cap)];
  return (step) => {
    for (let at = prices.length; at <= step && prices[at - 1] !== cap; at++)
      prices.push(least(((prices[at - 1] ?? cap) * growth) / whole, cap));
    return prices[step] ?? cap;
  };
}

export function sharesOf(price: bigint, { buyback, operations, owner = 0 }: RoundRules["split"]) {
  const toBuyback = (price * BigInt(buyback)) / whole;
  const toOperations = (price * BigInt(operations)) / whole;
  const toOwner = (price * BigInt(owner)) / whole;
  return {
    pool: price - toBuyback - toOperations - toOwner,
    buyback: toBuyback,
    operations: toOperations,
    owner: toOwner,
  };
}

/** The same of a price with a discount, which operations bear first, then the buyback, nobody else. */
export function discountedShares(
  price: bigint,
  split: RoundRules["split"],
  discount: bigint,
): ReturnType<typeof sharesOf> {
  const full = sharesOf(price, split);
  const operations = full.operations > discount ? full.operations - discount : 0n;
  const rest = discount - (full.operations - operations);
  return { ...full, operations, buyback: full.buyback - rest };
}

/** What each player gets of a pool that nobody won, and what rounding leaves. */
export function division(
  pool: bigint,
  paid: ReadonlyMap<string, bigint>,
  last: string | null,
  lastPlayerShare: number,
): { shares: Map<string, bigint>; remainder: bigint } {
  const total = [...paid.values()].reduce((sum, fee) => sum + fee, 0n);
  if (total === 0n || last === null) return { shares: new Map(), remainder: pool };
  const bonus = (pool * BigInt(lastPlayerShare)) / whole;
  const shares = new Map<string, bigint>();
  let remainder = pool;
  for (const [player, fee] of paid) {
    const share = ((pool - bonus) * fee) / total + (player === last ? bonus : 0n);
    remainder -= share;
    if (share > 0n) shares.set(player, share);
  }
  return { shares, remainder };
}

const hour = 3_600_000;

/** When the countdown ends after one more judged attempt. Times are milliseconds since 1970. */
export function endAfterAttempt(
  { end }: RoundRules,
  endsAt: number | null,
  { judged, paidAt }: { judged: number; paidAt: number },
): number | null {
  const dateHasCome = end.at !== null && paidAt >= Date.parse(end.at);
  if (endsAt === null && judged < end.afterAttempts && !dateHasCome) return null;
  return Math.max(endsAt ?? 0, paidAt + end.countdownHours * hour);
}

/** When the countdown ends after a pause, whose time does not count. */
export function endAfterPause(
  { end }: RoundRules,
  endsAt: number | null,
  { pausedAt, now }: { pausedAt: number; now: number },
): number | null {
  if (endsAt !== null) return endsAt + (now - pausedAt);
  const due = end.at === null ? Number.POSITIVE_INFINITY : Date.parse(end.at);
  if (due > now) return null;
  return due + end.countdownHours * hour + (now - Math.max(due, pausedAt));
}

/** What a team's attempt costs less by the rules: no more than the house gets of the price. */
export function teamDiscountOf(
  price: bigint,
  { split, teamDiscount = 0 }: Pick<RoundRules, "split" | "teamDiscount">,
): bigint {
  const wished = (price * BigInt(teamDiscount)) / 10_000n;
  const { buyback, operations } = sharesOf(price, split);
  return wished < buyback + operations ? wished : buyback + operations;
}
