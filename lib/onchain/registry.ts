import type { PublicKey, TransactionInstruction } from "@solana/web3.js";
import type { Tx } from "@/db/transaction";
import type { Context } from "@/lib/context";
import type { Chain } from "./chain";
import type { ChainEvent, OutgoingPayload, Program, Role } from "./contract";

/** What the product knows of a program's language. */
export type ProgramClient = {
  /** What the program at this address itself said, from the log of a transaction. */
  readEvents: (
    logs: readonly string[],
    address: PublicKey,
  ) => { name: string; data: Readonly<Record<string, unknown>> }[];
  /** What an instruction made true by having been run, for where the log that says so was cut; or null. */
  readUnsaid?: (run: {
    data: Uint8Array;
    accounts: readonly PublicKey[];
    /** Seconds. */
    at: bigint;
  }) => { name: string; data: Readonly<Record<string, unknown>> } | null;
  /** The name of a custom error, or null. */
  errorName: (code: number) => string | null;
};

/**
 * What becomes true when an event is final. It runs once for each event, in the order of the chain, in the
 * transaction that notes it as applied. One that throws stops its program's events until it does not.
 */
export type Applier = (tx: Tx, ctx: Context, event: ChainEvent) => Promise<void>;

/** One kind of transaction that the house sends. */
export type Builder = {
  /** The instructions as things are now; the crank pays. Null where there is nothing left to send. */
  build: (ctx: Context, chain: Chain, payload: OutgoingPayload) => Promise<Built | null>;
  /** Errors of the program that mean "not yet": it is sent again later. */
  notYet?: readonly string[];
  /** The program takes the same fact once only, so a person may have a refused one sent again. */
  onceOnly?: boolean;
};

/** `signers`: who signs besides the crank. */
export type Built = { instructions: TransactionInstruction[]; signers?: readonly Role[] };

/** Who does what with the chain: filled in lib/wiring.ts. */
export type Registry = {
  clients: Readonly<Partial<Record<Program, ProgramClient>>>;
  /** By program and event, such as `bounty.EntryPaid`. What nobody applies is only kept. */
  appliers: Readonly<Record<string, Applier>>;
  /** By the kind of what is planned. */
  builders: Readonly<Record<string, Builder>>;
};
