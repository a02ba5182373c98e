import { createHash } from "node:crypto";
import type { Id } from "@/lib/core/id";
import type { Address } from "@/lib/ledger/contract";

/** What the chain's rounds brought for buying back: as much as lies in the fund's USDC account. */
export const fund: Address = "usd:chain_buyback";
/** The chain's side of the ledger: negative by what lies in the programs and the funds. */
export const chainSide: Address = "usd:chain";

/** What is sent for a buyback: each try has its own name, and each name happens once. */
export const swapKey = (id: Id<"buyback">, swaps: number) => `token.swap:${id}:${swaps}`;
export const executionKey = (id: Id<"buyback">, number: number) => `token.execute:${id}:${number}`;

/** What names a buyback of ours on the chain. */
export function referenceOf(id: Id<"buyback">): Uint8Array {
  return createHash("sha256").update(`anubis.buyback:${id}`).digest();
}
