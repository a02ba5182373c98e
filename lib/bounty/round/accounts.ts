import type { Id } from "@/lib/core/id";
import type { Address } from "@/lib/ledger/contract";

/** The accounts that a round's money moves between. Their meaning is in docs/economy.md. */
export const walletOf = (userId: Id<"user">): Address => `usd:user:${userId}`;
export const poolOf = (roundId: Id<"round">): Address => `usd:pool:${roundId}`;
export const mint: Address = "usd:mint";
export const buyback: Address = "usd:buyback";
export const operations: Address = "usd:operations";
/** What rounding left of a pool that nobody won, until the next round takes it up. */
export const carry: Address = "usd:carry";

export const feeKey = (attemptId: Id<"attempt">) => `bounty.fee:${attemptId}`;
