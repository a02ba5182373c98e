import type { PublicKey } from "@solana/web3.js";
import type { Context } from "@/lib/context";
import type { Built, Chain } from "@/lib/onchain";
import type { PriceSource } from "../contract";

/** What a token costs now. */
export type Spot = {
  /** Billionths of a dollar for one token. */
  price: bigint;
  /** Micro-USD traded in 24 hours; null where nobody counts. */
  volume: bigint | null;
};

/** So many units for so much USDC, at this moment. */
export type Offer = {
  paid: bigint;
  units: bigint;
  /** The swap itself, which happens for at least so many units or not at all. */
  swap: (least: bigint) => Promise<Built>;
};

/** Where USDC buys tokens. Its errors say in words why it cannot be used now. */
export type Market = {
  source: PriceSource;
  readSpot: (ctx: Context, chain: Chain) => Promise<Spot>;
  readOffer: (ctx: Context, chain: Chain, paid: bigint, accounts: SwapAccounts) => Promise<Offer>;
};

/** Whose money it is, and where it lies before and after. */
export type SwapAccounts = {
  owner: PublicKey;
  /** Token accounts of the owner's. */
  from: PublicKey;
  to: PublicKey;
};
