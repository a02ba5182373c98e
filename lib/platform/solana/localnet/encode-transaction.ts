import { type VersionedMessage, VersionedTransaction } from "@solana/web3.js";
import { toBase58 } from "../base58";
import { bytesOf } from "./entry";
import { Code, RpcError } from "./rpc-error";
import type { TransactionRecord } from "./transaction-record";

export type TransactionEncoding = "json" | "jsonParsed" | "base64" | "base58";

/**
 * A transaction as the caller wants it.
 * @throws when it is of a version that the caller did not say they understand
 */
export function encodeTransaction(
  record: TransactionRecord,
  encoding: TransactionEncoding,
  maxVersion: number | undefined,
) {
  const transaction = VersionedTransaction.deserialize(bytesOf(record.raw));
  const { version } = transaction;
  if (version !== "legacy" && maxVersion === undefined)
    throw new RpcError(
      Code.unsupportedTransactionVersion,
      `Transaction version (${version}) is not supported by the requesting client. Please try the request again with the following configuration parameter: "maxSupportedTransactionVersion": ${version}`,
    );
  return {
    transaction: encodeBody(record, transaction, encoding),
    meta: record.meta,
    ...(maxVersion !== undefined && { version }),
  };
}

function encodeBody(
  record: TransactionRecord,
  transaction: VersionedTransaction,
  encoding: TransactionEncoding,
) {
  if (encoding === "base64") return [record.raw, "base64"];
  if (encoding === "base58") return [toBase58(bytesOf(record.raw)), "base58"];
  const { message } = transaction;
  return {
    signatures: transaction.signatures.map(toBase58),
    message: encoding === "json" ? plainMessage(message) : namedMessage(message, record.addresses),
  };
}

function plainMessage(message: VersionedMessage) {
  return {
    header: message.header,
    accountKeys: message.staticAccountKeys.map(String),
    recentBlockhash: message.recentBlockhash,
    instructions: message.compiledInstructions.map((instruction) => ({
      programIdIndex: instruction.programIdIndex,
      accounts: [...instruction.accountKeyIndexes],
      data: toBase58(instruction.data),
      stackHeight: null,
    })),
    ...lookupsOf(message),
  };
}

/** With names instead of numbers; what a program's data mean is left to those who know it. */
function namedMessage(message: VersionedMessage, addresses: string[]) {
  const own = message.staticAccountKeys.length;
  return {
    accountKeys: addresses.map((pubkey, index) => ({
      pubkey,
      signer: message.isAccountSigner(index),
      writable: message.isAccountWritable(index),
      source: index < own ? "transaction" : "lookupTable",
    })),
    recentBlockhash: message.recentBlockhash,
    instructions: message.compiledInstructions.map((instruction) => ({
      programId: addresses[instruction.programIdIndex],
      accounts: instruction.accountKeyIndexes.map((index) => addresses[index]),
      data: toBase58(instruction.data),
      stackHeight: null,
    })),
    ...lookupsOf(message),
  };
}

function lookupsOf(message: VersionedMessage) {
  if (message.version === "legacy") return {};
  return {
    addressTableLookups: message.addressTableLookups.map((lookup) => ({
      accountKey: lookup.accountKey.toBase58(),
      writableIndexes: [...lookup.writableIndexes],
      readonlyIndexes: [...lookup.readonlyIndexes],
    })),
  };
}
