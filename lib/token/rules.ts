import { hashText } from "@/lib/core/hash-text";
import { TOKEN, tiers } from "./contract";

const SCALE = 2n ** 64n;
const BPS = 10_000n;
const DAY = 86_400_000;
const MINUTES_OF_DAY = 1_440;

/** Basis points off each attempt for whoever stakes so much in all. */
export function discountOf(staked: bigint): number {
  return tiers.find(({ from }) => staked >= from)?.discount ?? 0;
}

/** What the next tier asks and gives, or null on the highest. */
export function nextTier(
  staked: bigint,
): { from: bigint; discount: number; missing: bigint } | null {
  const next = tiers.findLast(({ from }) => staked < from);
  return next ? { ...next, missing: next.from - staked } : null;
}

type Stake = { amount: bigint; rewardEntry: bigint; owed: bigint };

/** What a stake could claim at this reward per share: rounded down, as the program does. */
export function pendingOf({ amount, rewardEntry, owed }: Stake, rewardPerShare: bigint): bigint {
  return owed + ((rewardPerShare - rewardEntry) * amount) / SCALE;
}

/** The stake brought up to date; its amount may be changed only then. */
export function accrued<S extends Stake>(stake: S, rewardPerShare: bigint): S {
  return { ...stake, owed: pendingOf(stake, rewardPerShare), rewardEntry: rewardPerShare };
}

/** The reward per share after a distribution; the same where nobody stakes. */
export function raised(rewardPerShare: bigint, distributed: bigint, staked: bigint): bigint {
  return staked === 0n ? rewardPerShare : rewardPerShare + (distributed * SCALE) / staked;
}

/** Half is burned, rounded down; an odd unit is for those who stake. */
export function divideBought(bought: bigint): { burned: bigint; toStakers: bigint } {
  const burned = bought / 2n;
  return { burned, toStakers: bought - burned };
}

export type Reserves = { usdc: bigint; token: bigint };

/** What a pool gives for so much USDC: the product of its reserves never falls. Without a fee. */
export function poolOut({ usdc, token }: Reserves, paid: bigint): bigint {
  if (paid <= 0n || usdc <= 0n || token <= 0n) return 0n;
  return (token * paid) / (usdc + paid);
}

/** Billionths of a dollar for one token, of so much paid for so many units; null for none. */
export function priceOf(paid: bigint, units: bigint): bigint | null {
  if (paid <= 0n || units <= 0n) return null;
  const price = (paid * 1_000n * TOKEN) / units;
  return price > 0n ? price : null;
}

/** What so many units are worth at a price, in micro-USD, rounded down. */
export function worthOf(units: bigint, price: bigint): bigint {
  return (units * price) / (1_000n * TOKEN);
}

/** The least that so much paid must buy, when the price may be worse by `slippage` basis points. */
export function leastFor(paid: bigint, price: bigint, slippage: number): bigint {
  const fair = (paid * 1_000n * TOKEN) / price;
  return (fair * (BPS - BigInt(slippage))) / BPS;
}

/** By how many basis points an offer is worse than the price; not below 0. Rounded up. */
export function slippageOf(offered: bigint, paid: bigint, price: bigint): number {
  const fair = (paid * 1_000n * TOKEN) / price;
  if (fair <= 0n || offered >= fair) return 0;
  return Number(((fair - offered) * BPS + fair - 1n) / fair);
}

/**
 * The moment of the daily buyback, which follows from the date alone: whoever asks knows it as early as
 * the house does. `day` is any instant of it, UTC.
 */
export function momentOf(day: Date): Date {
  const date = day.toISOString().slice(0, 10);
  const minute = hashText(`anubis.buyback:${date}`) % MINUTES_OF_DAY;
  return new Date(Date.parse(`${date}T00:00:00Z`) + minute * 60_000);
}

/** The next daily moment after an instant. */
export function nextMoment(now: Date): Date {
  const today = momentOf(now);
  return today > now ? today : momentOf(new Date(now.getTime() + DAY));
}

export type BuybackTerms = {
  threshold: bigint;
  /** Less than this is not worth a swap. */
  least: bigint;
  daily: boolean;
};

/** How long after its moment a daily buyback may still begin. Who slept through it waits a day. */
const WINDOW = 15 * 60_000;

/** Why a buyback begins now, or null: the fund has reached the threshold, or the daily moment is here. */
export function buybackDue(
  fund: bigint,
  { threshold, least, daily }: BuybackTerms,
  { now, lastOpenedAt }: { now: Date; lastOpenedAt: Date | null },
): "threshold" | "daily" | null {
  if (fund <= 0n || fund < least) return null;
  if (fund >= threshold) return "threshold";
  const since = latestMoment(now);
  if (!daily || now.getTime() - since.getTime() > WINDOW) return null;
  return lastOpenedAt === null || lastOpenedAt < since ? "daily" : null;
}

function latestMoment(now: Date): Date {
  const today = momentOf(now);
  return today <= now ? today : momentOf(new Date(now.getTime() - DAY));
}
