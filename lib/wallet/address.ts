import type { Id } from "@/lib/core/id";
import type { Address } from "@/lib/ledger/contract";

/** Where all play money comes from. */
export const MINT = "usd:mint" satisfies Address;

/** Real money that is on its way out. */
export const PAYOUT = "usd:payout" satisfies Address;

export function walletAddress(userId: Id<"user">): Address {
  return `usd:user:${userId}`;
}
