import {
  AddressLookupTableAccount,
  type PublicKey,
  type VersionedMessage,
  VersionedTransaction,
} from "@solana/web3.js";
import { toBase58 } from "../base58";
import type { Vm } from "./vm";

/** The accounts of a transaction in the order in which its instructions count them. */
export type AccountKeys = {
  all: PublicKey[];
  loaded: { writable: PublicKey[]; readonly: PublicKey[] };
};

/** The transaction that these bytes are, or null when they are none. */
export function readTransaction(raw: Uint8Array): VersionedTransaction | null {
  try {
    const transaction = VersionedTransaction.deserialize(raw);
    const { numRequiredSignatures } = transaction.message.header;
    if (transaction.signatures.length !== numRequiredSignatures) return null;
    // Anything besides would be signed by nobody.
    return transaction.serialize().length === raw.length ? transaction : null;
  } catch {
    return null;
  }
}

export function signatureOf(transaction: VersionedTransaction): string {
  return toBase58(transaction.signatures[0] ?? new Uint8Array(64));
}

/** Resolves lookup tables as the chain has them now; a table that is missing adds nothing. */
export function accountKeysOf(message: VersionedMessage, vm: Vm): AccountKeys {
  const loaded: AccountKeys["loaded"] = { writable: [], readonly: [] };
  for (const lookup of message.addressTableLookups) {
    const table = vm.account(lookup.accountKey.toBytes());
    const { addresses } = table
      ? AddressLookupTableAccount.deserialize(table.data)
      : { addresses: [] };
    const pick = (indexes: number[]) =>
      indexes.map((index) => addresses[index]).filter((key): key is PublicKey => !!key);
    loaded.writable.push(...pick(lookup.writableIndexes));
    loaded.readonly.push(...pick(lookup.readonlyIndexes));
  }
  return { all: [...message.staticAccountKeys, ...loaded.writable, ...loaded.readonly], loaded };
}
