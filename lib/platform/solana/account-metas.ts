import type { AccountMeta, PublicKey } from "@solana/web3.js";

export const readonly = (pubkey: PublicKey): AccountMeta => meta(pubkey, false, false);
export const writable = (pubkey: PublicKey): AccountMeta => meta(pubkey, false, true);
export const signer = (pubkey: PublicKey): AccountMeta => meta(pubkey, true, false);
/** Signs and may be debited. */
export const signing = (pubkey: PublicKey): AccountMeta => meta(pubkey, true, true);

function meta(pubkey: PublicKey, isSigner: boolean, isWritable: boolean): AccountMeta {
  return { pubkey, isSigner, isWritable };
}
