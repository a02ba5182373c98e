import { z } from "zod";
import type { Cluster } from "@/lib/onchain/contract";

/** Units of one whole token: six decimals. */
export const TOKEN = 1_000_000n;
/** There never were more. */
export const SUPPLY = 100_000_000n * TOKEN;

/** Tokens for people: grouped, and no more decimals than it has. `1,200.5` */
export function inTokens(units: bigint): string {
  const whole = (units / TOKEN).toString().replace(/\B(?=(\d{3})+(?!\d))/g, ",");
  const rest = (units % TOKEN).toString().padStart(6, "0").replace(/0+$/, "");
  return rest === "" ? whole : `${whole}.${rest}`;
}

/** Basis points as a percentage that no line breaks: `10 %`, `2.5 %`. */
export const inPercent = (bps: number): string => `${bps / 100}\u00a0%`;

/** Who stakes so much pays so many basis points less for each attempt. The largest first. */
export const tiers = [
  { from: 10_000n * TOKEN, discount: 3_000 },
  { from: 5_000n * TOKEN, discount: 2_000 },
  { from: 1_000n * TOKEN, discount: 1_000 },
] as const;

/** Whom the supply was for at first, in whole percent. */
export const distribution = [
  { of: "treasury", percent: 40 },
  { of: "team", percent: 20 },
  { of: "airdrop", percent: 15 },
  { of: "liquidity", percent: 15 },
  { of: "partners", percent: 10 },
] as const;

export const locks = [0, 30, 60, 90] as const;
export type LockDays = (typeof locks)[number];
export const isLock = (days: number): days is LockDays => locks.some((lock) => lock === days);

export type MoveKind = "stake" | "unstake" | "claim";

/** `pool`: our own constant-product pool on a network of development; `jupiter`: the market. */
export type PriceSource = "pool" | "jupiter";

/** `outside`: whoever holds the key did it without this product. */
export type BuybackCause = "threshold" | "daily" | "outside";

/**
 * `open`: wished for. `swapping`: a swap was agreed on and is being sent. `swapped`: bought.
 * `executing`: burning and distributing is being sent. `executed`: final on the chain.
 */
export const buybackStates = ["open", "swapping", "swapped", "executing", "executed"] as const;
export type BuybackState = (typeof buybackStates)[number];

/**
 * What is told of a buyback. `slippage`: the market offered too little, so nothing was bought.
 * `refused`: the chain refused the swap that was agreed on. `unreachable`: no market answered.
 */
export type BuybackNote =
  | "opened"
  | "paused"
  | "short"
  | "unreachable"
  | "slippage"
  | "agreed"
  | "refused"
  | "swapped"
  | "burning"
  | "executed";
export type NoteFacts = Record<string, string | number>;

/** Amounts are decimal strings of units; instants are ISO 8601. */
export type StakeView = {
  owner: string;
  lockDays: number;
  amount: string;
  /** What could be claimed now. */
  pending: string;
  claimed: string;
  stakedAt: string;
  unlockAt: string;
  unlocked: boolean;
};

export type DiscountView = {
  staked: string;
  /** Basis points. */
  discount: number;
  next: { from: string; discount: number; missing: string } | null;
};

export type MoveView = {
  seq: number;
  kind: MoveKind;
  owner: string;
  lockDays: number;
  amount: string;
  at: string;
  signature: string;
};

export type VestingView = {
  /** Which of the grants of one funder to one person it is. */
  number: number;
  address: string;
  beneficiary: string;
  total: string;
  released: string;
  startAt: string;
  cliffAt: string;
  endAt: string;
};

export type BuybackView = {
  id: string;
  cause: BuybackCause;
  state: BuybackState;
  openedAt: string;
  budget: string;
  spent: string | null;
  bought: string | null;
  /** Billionths of a dollar for one token. */
  price: string | null;
  burned: string | null;
  toStakers: string | null;
  swapSignature: string | null;
  signature: string | null;
  executedAt: string | null;
  /** The newest first. */
  notes: { at: string; note: BuybackNote; facts: NoteFacts }[];
};

/** Prices are billionths of a dollar for one token, other sums micro-USD or units. */
export type Overview = {
  cluster: Cluster;
  program: string;
  mint: string;
  config: string;
  /** Whether the program knows the token yet. */
  isSetUp: boolean;
  /** No new stakes; unstaking and claims go on. */
  paused: boolean;
  price: {
    value: string;
    at: string;
    source: PriceSource;
    volume: string | null;
    /** Thirty days before; null where nobody recorded it. */
    before: string | null;
    marketCap: string;
  } | null;
  supply: string;
  burned: string;
  staked: string;
  stakers: number;
  distributed: string;
  claimed: string;
  /** Bought back while nobody staked. */
  waiting: string;
  buyback: {
    count: number;
    enabled: boolean;
    fund: string;
    threshold: string;
    least: string;
    /** Basis points. */
    slippage: number;
    nextMoment: string | null;
  };
};

/** What somebody stakes with one wallet, under all locks. */
export type WalletView = {
  wallet: string;
  discount: DiscountView;
  stakes: StakeView[];
  pending: string;
  claimed: string;
};

/** One sum as the mirror and the chain have it, in units. `stray`: what lies there besides, or was burned by its holders. */
export type TokenSum = {
  name: "supply" | "staked" | "rewards";
  mirror: string;
  chain: string;
  stray: string;
  equal: boolean;
};

/** `settled`: the mirror is known to be as it was at that slot. */
export type TokenComparison = {
  slot: number;
  settled: boolean;
  sums: TokenSum[];
  equal: boolean;
};

export type PricePoint = { at: string; price: string; source: PriceSource };

export const ranges = ["day", "month", "quarter", "all"] as const;
export type Range = (typeof ranges)[number];

/** An address in base58: 32 bytes. */
export const Address = z.string().regex(/^[1-9A-HJ-NP-Za-km-z]{32,44}$/);
/** Units, as a decimal string: no sign, no point, not zero, and no more than there can be. */
const Units = z
  .string()
  .regex(/^[1-9]\d{0,14}$/)
  .refine((units) => BigInt(units) <= SUPPLY);
const Lock = z.number().int().refine(isLock);

/** For staking and for taking back. */
export const PrepareStake = z.object({ wallet: Address, amount: Units, lockDays: Lock });
export type PrepareStake = z.output<typeof PrepareStake>;
export const PrepareClaim = z.object({ wallet: Address, lockDays: Lock });
export type PrepareClaim = z.output<typeof PrepareClaim>;

/** Why stands in the audit log. */
export const PauseStaking = z.object({
  paused: z.boolean(),
  reason: z.string().trim().min(3).max(300),
});
export type PauseStaking = z.output<typeof PauseStaking>;
