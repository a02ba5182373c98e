import { PublicKey } from "@solana/web3.js";
import { type Derived, derive } from "../derive";

export const TOKEN_PROGRAM = new PublicKey("TokenkegQfeZyiNwAJbNbGKPFXCWuBvf9Ss623VQ5DA");
export const ASSOCIATED_TOKEN_PROGRAM = new PublicKey(
  "ATokenGPvbdGVxr1b2hvZbsiqW5xWH25efTNsLJA8knL",
);

/** Where an owner, a person or a program, keeps a mint's tokens unless they say otherwise. */
export function associatedToken(owner: PublicKey, mint: PublicKey): Derived {
  return derive(
    [owner.toBytes(), TOKEN_PROGRAM.toBytes(), mint.toBytes()],
    ASSOCIATED_TOKEN_PROGRAM,
  );
}

export function associatedTokenAddress(owner: PublicKey, mint: PublicKey): PublicKey {
  return associatedToken(owner, mint).address;
}
