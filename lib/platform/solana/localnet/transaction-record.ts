import { PublicKey, type VersionedTransaction } from "@solana/web3.js";
import { toBase58 } from "../base58";
import { base64Of, type Moment } from "./entry";
import { accountKeysOf, signatureOf } from "./message";
import { type TokenBalance, tokenBalancesOf } from "./token-balance";
import type { TransactionError } from "./transaction-error";
import type { Execution, Vm } from "./vm";

export type InnerInstructions = {
  index: number;
  instructions: {
    programIdIndex: number;
    accounts: number[];
    data: string;
    stackHeight: number;
  }[];
};

/** A transaction that is in a block, and what it did there, in the words of Solana's JSON-RPC. */
export type TransactionRecord = Moment & {
  signature: string;
  raw: string;
  /** Everything that it names, in the order of its own count. */
  addresses: string[];
  meta: {
    err: TransactionError | null;
    status: { Ok: null } | { Err: TransactionError };
    fee: number;
    preBalances: number[];
    postBalances: number[];
    preTokenBalances: TokenBalance[];
    postTokenBalances: TokenBalance[];
    logMessages: string[];
    innerInstructions: InnerInstructions[];
    loadedAddresses: { writable: string[]; readonly: string[] };
    computeUnitsConsumed: number;
    rewards: [];
    returnData?: ReturnData;
  };
};

export type ReturnData = { programId: string; data: [string, "base64"] };

/**
 * Runs a transaction and keeps what it did.
 * @returns the error of one that no block takes, because it cannot even pay its fee
 */
export function execute(
  vm: Vm,
  raw: Uint8Array,
  transaction: VersionedTransaction,
  { slot, time }: Moment,
): TransactionRecord | { refused: TransactionError } {
  const { all, loaded } = accountKeysOf(transaction.message, vm);
  const pre = look(vm, all);
  const execution = vm.execute(raw);
  const post = look(vm, all);
  const { err } = execution;
  const fee = sum(pre.balances) - sum(post.balances); // what is charged belongs to nobody here
  if (err !== null && fee === 0n) return { refused: err };
  return {
    signature: signatureOf(transaction),
    slot,
    time,
    raw: base64Of(raw),
    addresses: all.map(String),
    meta: {
      err,
      status: err === null ? { Ok: null } : { Err: err },
      fee: Number(fee),
      preBalances: pre.balances.map(Number),
      postBalances: post.balances.map(Number),
      preTokenBalances: pre.tokens,
      postTokenBalances: post.tokens,
      logMessages: execution.logs,
      innerInstructions: innerInstructionsOf(execution),
      loadedAddresses: {
        writable: loaded.writable.map(String),
        readonly: loaded.readonly.map(String),
      },
      computeUnitsConsumed: execution.units,
      rewards: [],
      ...(execution.returned && { returnData: returnDataOf(execution.returned) }),
    },
  };
}

export function innerInstructionsOf({ inner }: Execution): InnerInstructions[] {
  return inner.map(({ index, calls }) => ({
    index,
    instructions: calls.map((call) => ({ ...call, data: toBase58(call.data) })),
  }));
}

export function returnDataOf(returned: NonNullable<Execution["returned"]>): ReturnData {
  return {
    programId: new PublicKey(returned.programId).toBase58(),
    data: [base64Of(returned.data), "base64"],
  };
}

function look(vm: Vm, keys: PublicKey[]) {
  return {
    balances: keys.map((key) => vm.balance(key.toBytes())),
    tokens: tokenBalancesOf(keys, vm),
  };
}

const sum = (amounts: bigint[]) => amounts.reduce((all, amount) => all + amount, 0n);
