import type { VersionedTransactionResponse } from "@solana/web3.js";

/** Every account of a transaction in the order of its instructions' indices. */
export function keysOf({ transaction, meta }: VersionedTransactionResponse): string[] {
  const lookups = meta?.loadedAddresses;
  return transaction.message
    .getAccountKeys(lookups ? { accountKeysFromLookups: lookups } : {})
    .keySegments()
    .flat()
    .map((key) => key.toBase58());
}
