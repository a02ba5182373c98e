import type { Id } from "@/lib/core/id";
import type { Address } from "@/lib/ledger/contract";

/** The other side of the chain: negative by what lies in our programs' vaults and funds. */
export const chainSource: Address = "usd:chain";
/** Real funds, kept apart from those of play rounds: what lies in two token accounts on the chain. */
export const chainBuyback: Address = "usd:chain_buyback";
export const chainOperations: Address = "usd:chain_operations";
/** A fee that the chain holds and that was not decided yet. */
export const escrowOf = (attemptId: Id<"attempt">): Address => `usd:escrow:${attemptId}`;
/**
 * What passes through a person's wallets, whichever they are: always empty, so that what they pay and get on
 * the chain is read from the ledger as their play money is. Money of nobody known goes past it.
 */
export const chainUserOf = (userId: Id<"user">): Address => `usd:chain_user:${userId}`;
