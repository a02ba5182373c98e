import type { Id } from "@/lib/core/id";
import type { Address } from "@/lib/ledger/contract";

/** A person's own part of a team's pool. */
export function partOf(teamId: Id<"team">, userId: Id<"user">): Address {
  return `usd:team:${teamId}:${userId}`;
}

export function walletOf(userId: Id<"user">): Address {
  return `usd:user:${userId}`;
}
