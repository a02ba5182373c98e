import { PublicKey, SystemProgram, TransactionInstruction } from "@solana/web3.js";

export const tokenProgram = new PublicKey("TokenkegQfeZyiNwAJbNbGKPFXCWuBvf9Ss623VQ5DA");
export const associatedTokenProgram = new PublicKey("ATokenGPvbdGVxr1b2hvZbsiqW5xWH25efTNsLJA8knL");

/** An address that no key signs for, and the bump that makes it so. */
export type Derived = { address: PublicKey; bump: number };

export function derive(seeds: (Uint8Array | string)[], program: PublicKey): Derived {
  const bytes = seeds.map((seed) =>
    typeof seed === "string" ? new TextEncoder().encode(seed) : seed,
  );
  const [address, bump] = PublicKey.findProgramAddressSync(bytes, program);
  return { address, bump };
}

export function associatedToken(owner: PublicKey, mint: PublicKey): Derived {
  return derive([owner.toBytes(), tokenProgram.toBytes(), mint.toBytes()], associatedTokenProgram);
}

/** Makes the owner's associated token account, or does nothing when there is one. */
export function createAssociatedToken(
  funder: PublicKey,
  owner: PublicKey,
  mint: PublicKey,
): TransactionInstruction {
  return new TransactionInstruction({
    programId: associatedTokenProgram,
    keys: [
      signing(funder),
      writable(associatedToken(owner, mint).address),
      readonly(owner),
      readonly(mint),
      readonly(SystemProgram.programId),
      readonly(tokenProgram),
    ],
    data: Buffer.from([1]),
  });
}

export const readonly = (pubkey: PublicKey) => ({ pubkey, isSigner: false, isWritable: false });
export const writable = (pubkey: PublicKey) => ({ pubkey, isSigner: false, isWritable: true });
export const signer = (pubkey: PublicKey) => ({ pubkey, isSigner: true, isWritable: false });
/** Signs and may be debited. */
export const signing = (pubkey: PublicKey) => ({ pubkey, isSigner: true, isWritable: true });
