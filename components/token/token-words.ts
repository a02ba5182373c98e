import { formatUsd } from "@/lib/core/money";
import type {
  BuybackNote,
  BuybackView,
  MoveKind,
  NoteFacts,
  PriceSource,
} from "@/lib/token/contract";
import { inPercent, inTokens, TOKEN } from "@/lib/token/contract";

const NANO = 1_000_000_000n;

/** Billionths of a dollar as dollars, with as many decimals as say something: `0.0412`, `1.37`. */
export function priceText(price: string): string {
  const value = BigInt(price);
  const decimals = decimalsOf(value);
  const text = value.toString().padStart(10, "0");
  return `${text.slice(0, -9)}.${text.slice(-9).slice(0, decimals)}`;
}

function decimalsOf(value: bigint): number {
  if (value >= NANO) return 2;
  if (value >= NANO / 100n) return 4;
  return value >= NANO / 10_000n ? 6 : 9;
}

/** How far a price is from an earlier one, in tenths of a percent, with its sign: `+6.1 %`. */
export function changeText(now: string, before: string): string {
  const [to, from] = [BigInt(now), BigInt(before)];
  const tenths = ((to - from) * 1_000n) / from;
  const size = tenths < 0n ? -tenths : tenths;
  const up = tenths > 0n ? "+" : "";
  return `${tenths < 0n ? "\u2212" : up}${size / 10n}.${size % 10n} %`;
}

/** Tokens for a narrow place: `97.84 M`, `18,300`. Never more than there are. */
export function roughTokens(units: string): string {
  const whole = BigInt(units) / TOKEN;
  if (whole < 1_000_000n) return inTokens(whole * TOKEN);
  return `${whole / 1_000_000n}.${((whole % 1_000_000n) / 10_000n).toString().padStart(2, "0")} M`;
}

/** Tokens cut to two decimals, for a row. */
export function shortTokens(units: string): string {
  const value = BigInt(units);
  return inTokens(value - (value % 10_000n));
}

export const shortId = (id: string) => `${id.slice(0, 4)}…${id.slice(-4)}`;

export const sources: Record<PriceSource, string> = {
  pool: "our own test pool",
  jupiter: "Jupiter",
};

export const moveWords: Record<MoveKind, string> = {
  stake: "Staked",
  unstake: "Taken back",
  claim: "Claimed",
};

export const lockWords = (days: number) => (days === 0 ? "No lock" : `${days} days`);

export const causeWords: Record<BuybackView["cause"], string> = {
  threshold: "The fund reached its threshold.",
  daily: "The daily moment came.",
  outside: "Made by whoever holds the key, outside this product.",
};

const usd = (facts: NoteFacts, name: string) => formatUsd(BigInt(facts[name] ?? 0));
const tokens = (facts: NoteFacts, name: string) => shortTokens(String(facts[name] ?? 0));
const bps = (facts: NoteFacts, name: string) => inPercent(Number(facts[name] ?? 0));

const told: Record<BuybackNote, (facts: NoteFacts) => string> = {
  opened: (facts) =>
    `${facts.cause === "daily" ? "The daily moment came" : `The fund reached ${usd(facts, "threshold")}`}. It may spend ${usd(facts, "budget")}.`,
  paused: () => "Buybacks are switched off. It waits.",
  short: () => "The fund holds less than that on the chain. It waits.",
  unreachable: (facts) => `Not possible now, tried again later: ${facts.why ?? "no answer"}`,
  slippage: (facts) =>
    `Nothing was bought: the offer was ${bps(facts, "slippage")} worse than the price, the limit is ${bps(facts, "limit")}. The market is asked again later.`,
  agreed: (facts) =>
    `The market offers ${tokens(facts, "offered")} 100Bs, ${bps(facts, "slippage")} worse than the price. At least ${tokens(facts, "least")} are taken.`,
  refused: (facts) => `The chain refused the swap, nothing was paid: ${facts.why ?? "no reason"}`,
  swapped: (facts) =>
    `${usd(facts, "spent")} bought ${tokens(facts, "bought")} 100Bs at $${priceText(String(facts.price ?? "0"))}.`,
  burning: (facts) =>
    `${tokens(facts, "burned")} are to be burned, ${tokens(facts, "toStakers")} go to stakers.`,
  executed: (facts) =>
    `Final: ${tokens(facts, "burned")} burned, ${tokens(facts, "toStakers")} for stakers.`,
};

/** What happened to a buyback, in a sentence. */
export const noteText = (note: BuybackNote, facts: NoteFacts): string => told[note](facts);

/** Where one that is not over stands. */
export const stateWords: Record<BuybackView["state"], string> = {
  open: "Waits for its price",
  swapping: "Is buying",
  swapped: "Has bought",
  executing: "Is burning",
  executed: "Done",
};
