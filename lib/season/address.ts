import type { Id } from "@/lib/core/id";
import type { Address } from "@/lib/ledger/contract";
import type { SeasonId } from "./contract";

export const POINT_MINT: Address = "point:mint";
export const TOKEN_MINT: Address = "heist_token:mint";
export const TOKENS_SPENT: Address = "heist_token:spent";

export function pointsOf(userId: Id<"user">, season: SeasonId): Address {
  return `point:user:${userId}:${season}`;
}

export function tokensOf(userId: Id<"user">): Address {
  return `heist_token:user:${userId}`;
}
