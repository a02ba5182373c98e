import { PublicKey } from "@solana/web3.js";

/** An address that no key signs for, and the bump that makes it so. */
export type Derived = { address: PublicKey; bump: number };

export function derive(seeds: (Uint8Array | string)[], program: PublicKey): Derived {
  const bytes = seeds.map((seed) =>
    typeof seed === "string" ? new TextEncoder().encode(seed) : seed,
  );
  const [address, bump] = PublicKey.findProgramAddressSync(bytes, program);
  return { address, bump };
}
