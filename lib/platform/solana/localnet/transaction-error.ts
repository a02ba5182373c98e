import {
  type FailedTransactionMetadata,
  InstructionErrorBorshIo,
  InstructionErrorCustom,
  TransactionErrorDuplicateInstruction,
  TransactionErrorInstructionError,
  TransactionErrorInsufficientFundsForRent,
  TransactionErrorProgramExecutionTemporarilyRestricted,
} from "litesvm/dist/internal.js";
import { instructionErrors, transactionErrors } from "./error-names";

/** Why a transaction failed, in the form in which Solana's JSON-RPC tells it. */
export type TransactionError = string | { [kind: string]: unknown };

type MachineError = ReturnType<FailedTransactionMetadata["err"]>;

export function transactionErrorOf(error: MachineError): TransactionError {
  if (typeof error === "number") return transactionErrors[error] ?? `Unknown(${error})`;
  if (error instanceof TransactionErrorInstructionError)
    return { InstructionError: [error.index, instructionErrorOf(error)] };
  if (error instanceof TransactionErrorDuplicateInstruction)
    return { DuplicateInstruction: error.index };
  if (error instanceof TransactionErrorInsufficientFundsForRent)
    return { InsufficientFundsForRent: { account_index: error.accountIndex } };
  if (error instanceof TransactionErrorProgramExecutionTemporarilyRestricted)
    return { ProgramExecutionTemporarilyRestricted: { account_index: error.accountIndex } };
  return String(error);
}

/** The sentence that Solana says for an error, as far as its clients show or read it. */
export function sentenceOf(error: TransactionError): string {
  if (typeof error === "string") return sentences[error] ?? error;
  const [kind, detail] = Object.entries(error)[0] ?? [];
  if (kind !== "InstructionError") return `${kind}: ${JSON.stringify(detail)}`;
  const [index, what] = detail as [number, unknown];
  return `Error processing Instruction ${index}: ${sentenceOfInstruction(what)}`;
}

const sentences: Record<string, string> = {
  AccountNotFound: "Attempt to debit an account but found no record of a prior credit.",
  AlreadyProcessed: "This transaction has already been processed",
  BlockhashNotFound: "Blockhash not found",
  InsufficientFundsForFee: "Insufficient funds for fee",
  ProgramAccountNotFound: "Attempt to load a program that does not exist",
  SignatureFailure: "Transaction did not pass signature verification",
};

function sentenceOfInstruction(what: unknown): string {
  if (typeof what === "string") return what;
  const custom = (what as { Custom?: number }).Custom;
  return custom === undefined
    ? JSON.stringify(what)
    : `custom program error: 0x${custom.toString(16)}`;
}

function instructionErrorOf(error: TransactionErrorInstructionError): unknown {
  const inner = error.err();
  if (inner instanceof InstructionErrorCustom) return { Custom: inner.code };
  if (inner instanceof InstructionErrorBorshIo) return { BorshIoError: inner.msg };
  return instructionErrors[inner] ?? `Unknown(${inner})`;
}
