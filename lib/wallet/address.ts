import type { Id } from "@/lib/core/id";
import type { Address } from "@/lib/ledger/contract";

/** Where all play money comes from. */
export const MINT = "usd:mint" satisfies Address;

export function walletAddress(userId: Id<"user">): Address {
  return `usd:user:${userId}`;
}
