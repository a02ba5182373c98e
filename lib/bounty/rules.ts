import type { AttemptState, RoundRules, RoundState } from "./contract";

const whole = 10_000n;

/**
 * Price in micro-USD after `step` judged attempts: p0 = first, and each step multiplies by
 * growth / 10,000 and rounds down; the cap comes last. In fixed mode always the first price.
 */
export function priceAt(fee: RoundRules["fee"], step: number): bigint {
  const first = BigInt(fee.first);
  if (fee.mode === "fixed") return first;
  return capped(climb(first, fee, step), fee);
}

/** The `count` prices from `step` on. One walk up the curve instead of one walk each. */
export function pricesFrom(fee: RoundRules["fee"], step: number, count: number): bigint[] {
  if (fee.mode === "fixed") return Array.from({ length: count }, () => BigInt(fee.first));
  let price = climb(BigInt(fee.first), fee, step);
  return Array.from({ length: count }, () => {
    const shown = capped(price, fee);
    price = (price * BigInt(fee.growth)) / whole;
    return shown;
  });
}

type Curve = Extract<RoundRules["fee"], { mode: "curve" }>;

function climb(first: bigint, fee: Curve, steps: number): bigint {
  const growth = BigInt(fee.growth);
  const cap = BigInt(fee.cap);
  let price = first;
  // Past the cap the exact height no longer matters, so the walk ends there.
  for (let step = 0; step < steps && price < cap; step++) price = (price * growth) / whole;
  return price;
}

function capped(price: bigint, fee: Curve): bigint {
  const cap = BigInt(fee.cap);
  return price < cap ? price : cap;
}

/** `owner` is nothing where the guardian is the house's. */
export type Split = { pool: bigint; buyback: bigint; operations: bigint; owner: bigint };

/** Where a price goes. All shares but the pool's are rounded down; what rounding leaves, the pool gets. */
export function splitOf(price: bigint, split: RoundRules["split"]): Split {
  const buyback = (price * BigInt(split.buyback)) / whole;
  const operations = (price * BigInt(split.operations)) / whole;
  const owner = (price * BigInt(split.owner ?? 0)) / whole;
  return { pool: price - buyback - operations - owner, buyback, operations, owner };
}

/**
 * The shares of a new round in basis points. What an owner gets comes out of the house's part: the
 * buyback fund first, so that what is kept for operations still pays the models, then operations.
 */
export function composeSplit(set: {
  pool: number;
  buyback: number;
  /** Null for a round of the house. */
  owner: number | null;
}): RoundRules["split"] {
  const { pool, buyback } = set;
  const operations = 10_000 - pool - buyback;
  if (set.owner === null) return { pool, buyback, operations };
  const owner = Math.min(set.owner, buyback + operations);
  const fromBuyback = Math.min(owner, buyback);
  return {
    pool,
    buyback: buyback - fromBuyback,
    operations: operations - (owner - fromBuyback),
    owner,
  };
}

/**
 * Who bears a discount: operations first, then buyback, the pool and the owner never. `discount` is in basis
 * points of the full price. The shares returned add up to the price to pay; a discount beyond
 * what the house gets of the price stops there.
 */
export function discounted(split: Split, price: bigint, discount: number): Split {
  return discountedBy(split, (price * BigInt(discount)) / whole);
}

/** The same by an amount in micro-USD. */
export function discountedBy(split: Split, wished: bigint): Split {
  const bearable = split.operations + split.buyback;
  const off = wished < bearable ? wished : bearable;
  const fromOperations = off < split.operations ? off : split.operations;
  return {
    pool: split.pool,
    buyback: split.buyback - (off - fromOperations),
    operations: split.operations - fromOperations,
    owner: split.owner,
  };
}

/** Why a round takes no payment now, or null. */
export function paymentRefusal(
  round: { state: RoundState; endsAt: Date | null },
  now: Date,
): "round_paused" | "round_not_open" | "round_over" | null {
  if (round.state === "paused") return "round_paused";
  if (round.state !== "open") return round.state === "scheduled" ? "round_not_open" : "round_over";
  if (round.endsAt && now >= round.endsAt) return "round_over";
  return null;
}

/** Why the fee of an attempt cannot be taken back by its player, or null. */
export function reclaimRefusal(
  attempt: { state: AttemptState; paidAt: Date },
  now: Date,
  minutes: number,
): "already_judged" | "already_returned" | "not_yet_due" | null {
  if (attempt.state === "voided") return "already_returned";
  if (attempt.state === "won" || attempt.state === "rejected") return "already_judged";
  return now.getTime() - attempt.paidAt.getTime() < minutes * 60_000 ? "not_yet_due" : null;
}

/**
 * When the countdown ends after one more judged attempt: it starts at the attempt count or the
 * date in the rules, and each attempt sets it to a full length from its payment. Never earlier
 * than it was.
 */
export function countdownAfter(
  round: { rules: RoundRules; endsAt: Date | null },
  attempt: { judgedCount: number; paidAt: Date },
): Date | null {
  const { end } = round.rules;
  const started =
    round.endsAt !== null ||
    attempt.judgedCount >= end.afterAttempts ||
    (end.at !== null && attempt.paidAt >= new Date(end.at));
  if (!started) return null;
  const full = new Date(attempt.paidAt.getTime() + end.countdownHours * 3_600_000);
  return round.endsAt && round.endsAt > full ? round.endsAt : full;
}

/**
 * When the countdown ends after a pause: the time of the pause does not count. Null while none
 * runs. A date in the rules that came during the pause starts the countdown now.
 */
export function countdownAfterPause(
  round: { rules: RoundRules; endsAt: Date | null; pausedAt: Date | null },
  now: Date,
): Date | null {
  const since = (from: Date) => now.getTime() - from.getTime();
  const pausedAt = round.pausedAt ?? now;
  if (round.endsAt) return new Date(round.endsAt.getTime() + since(pausedAt));
  const { at, countdownHours } = round.rules.end;
  const due = at && new Date(at);
  if (!due || due > now) return null;
  const lost = since(due > pausedAt ? due : pausedAt);
  return new Date(due.getTime() + countdownHours * 3_600_000 + lost);
}

export type Share<Payer> = { payer: Payer; amount: bigint };

/**
 * Divides a pool that nobody won: a share to the last player, the rest among all payers in
 * proportion to the fees they paid, each rounded down. Nothing is lost: `remainder` is what
 * rounding left, for the next round's pool.
 */
export function divideUnwon<Payer>(
  pool: bigint,
  lastPlayer: Payer,
  fees: readonly { payer: Payer; paid: bigint }[],
  lastPlayerShare: number,
): { shares: Share<Payer>[]; remainder: bigint } {
  const total = fees.reduce((sum, fee) => sum + fee.paid, 0n);
  if (total === 0n) return { shares: [], remainder: pool };
  const toLast = (pool * BigInt(lastPlayerShare)) / whole;
  const rest = pool - toLast;
  const shares = fees.map(({ payer, paid }) => ({ payer, amount: (rest * paid) / total }));
  const last = shares.find((share) => share.payer === lastPlayer);
  if (last) last.amount += toLast;
  else shares.push({ payer: lastPlayer, amount: toLast });
  const given = shares.reduce((sum, share) => sum + share.amount, 0n);
  return { shares: shares.filter((share) => share.amount > 0n), remainder: pool - given };
}
