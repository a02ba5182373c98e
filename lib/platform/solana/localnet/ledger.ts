import { PublicKey } from "@solana/web3.js";
import { BlockHashes, type Fork } from "./block-hashes";
import { type Commitment, commitments, type Lags, lagOf } from "./commitment";
import { bytesOf, type Entry, type Moment } from "./entry";
import { History } from "./history";
import { readTransaction } from "./message";
import { deploy, programDataAddress } from "./program-data";
import type { TransactionError } from "./transaction-error";
import { execute, type TransactionRecord } from "./transaction-record";
import type { Vm } from "./vm";

/** What a block did, told again each time the block becomes surer. */
export type Change = {
  commitment: Commitment;
  slot: number;
  addresses: string[];
  record: TransactionRecord | null;
};

export type Listener = { onSlot?(slot: number): void; onChange?(change: Change): void };

/** Where the chain stands when it is read back: all of it is finalised. */
export type LedgerState = Moment & { genesis: string; offset: number; forks: Fork[] };

type Pending = { entry: Entry; change: Omit<Change, "commitment"> };

/**
 * The chain: a state for each commitment, the blocks between them, and what is in them. Entries
 * alone change it, so the same entries always give the same chain.
 */
export class Ledger {
  readonly history: History;
  readonly hashes: BlockHashes;
  readonly lags: Lags;
  #vms: Record<Commitment, Vm>;
  /** What a state has not reached yet, oldest first. */
  #pending: Record<"confirmed" | "finalized", Pending[]> = { confirmed: [], finalized: [] };
  #slot: number;
  #time: number;
  #offset: number;
  readonly #listeners = new Set<Listener>();
  #untold: ((listener: Listener) => void)[] = [];

  constructor(vm: Vm, state: LedgerState, lags: Lags, finalised: TransactionRecord[] = []) {
    this.lags = lags;
    this.hashes = new BlockHashes(state.genesis, state.forks);
    this.history = new History();
    for (const record of finalised) this.history.add(record);
    this.#vms = { processed: vm, confirmed: vm.copy(), finalized: vm.copy() };
    this.#slot = state.slot;
    this.#time = state.time;
    this.#offset = state.offset;
    this.#setClocks();
  }

  /** By how many seconds the chain's clock is ahead of the world's. */
  get offset(): number {
    return this.#offset;
  }

  /** The time of the present block, in Unix seconds. */
  get time(): number {
    return this.#time;
  }

  slot(commitment: Commitment = "processed"): number {
    return Math.max(0, this.#slot - lagOf(commitment, this.lags));
  }

  vm(commitment: Commitment): Vm {
    return this.#vms[commitment];
  }

  /** What is in blocks and not finalised. */
  unfinalised(): Entry[] {
    return this.#pending.finalized.map(({ entry }) => entry);
  }

  listen(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Tells all that has happened since the last time; before, it may not be kept yet. */
  announce(): void {
    const untold = this.#untold.splice(0);
    for (const tell of untold) for (const listener of this.#listeners) tell(listener);
  }

  /**
   * Makes something happen.
   * @returns what a transaction did, or why no block takes it, in which case nothing has happened
   */
  apply(entry: Entry): TransactionRecord | { refused: TransactionError } | null {
    this.moveTo(entry);
    switch (entry.kind) {
      case "transaction":
        return this.#execute(entry);
      case "account":
      case "program":
        change(this.#vms.processed, entry);
        this.#keep(entry, { slot: entry.slot, addresses: touchedBy(entry), record: null });
        return null;
      case "warp":
        this.#offset = entry.offset;
        return null;
      case "drop":
        this.#drop();
        return null;
      case "slots":
        return null;
    }
  }

  /** Goes on to a later slot: blocks before it become surer. */
  moveTo({ slot, time }: Moment): void {
    if (slot < this.#slot || time < this.#time) throw new Error(`Slot ${slot} is past already`);
    const moved = slot > this.#slot;
    this.#slot = slot;
    this.#time = time;
    for (const commitment of ["confirmed", "finalized"] as const) this.#catchUp(commitment);
    this.#setClocks();
    if (moved) this.#untold.push((listener) => listener.onSlot?.(slot));
  }

  #execute(
    entry: Entry & { kind: "transaction" },
  ): TransactionRecord | { refused: TransactionError } {
    const raw = bytesOf(entry.raw);
    const transaction = readTransaction(raw);
    if (!transaction) return { refused: "SanitizeFailure" };
    const record = execute(this.#vms.processed, raw, transaction, entry);
    if ("refused" in record) return record;
    this.history.add(record);
    this.#keep(entry, { slot: entry.slot, addresses: record.addresses, record });
    return record;
  }

  #keep(entry: Entry, change: Pending["change"]): void {
    this.#tell({ ...change, commitment: "processed" });
    this.#pending.confirmed.push({ entry, change });
    this.#pending.finalized.push({ entry, change });
    for (const commitment of ["confirmed", "finalized"] as const) this.#catchUp(commitment);
  }

  #catchUp(commitment: "confirmed" | "finalized"): void {
    const reached = this.slot(commitment);
    const pending = this.#pending[commitment];
    const count = pending.findIndex(({ entry }) => entry.slot > reached);
    for (const { entry, change: told } of pending.splice(0, count < 0 ? pending.length : count)) {
      this.#vms[commitment].setClock(entry.slot, entry.time);
      if (entry.kind === "transaction") this.#vms[commitment].execute(bytesOf(entry.raw));
      else change(this.#vms[commitment], entry);
      this.#tell({ ...told, commitment });
    }
  }

  /** The blocks that are not finalised never were. */
  #drop(): void {
    const stays = this.slot("finalized");
    this.history.dropAfter(stays);
    this.hashes.forkFrom(stays + 1);
    this.#pending = { confirmed: [], finalized: [] };
    const { finalized } = this.#vms;
    this.#vms = { processed: finalized.copy(), confirmed: finalized.copy(), finalized };
    this.#setClocks();
  }

  #setClocks(): void {
    for (const commitment of commitments)
      this.#vms[commitment].setClock(this.slot(commitment), this.#time);
  }

  #tell(change: Change): void {
    this.#untold.push((listener) => listener.onChange?.(change));
  }
}

/** Changes accounts from outside, as no transaction could. */
function change(vm: Vm, entry: Entry): void {
  if (entry.kind === "program") {
    const authority = entry.authority === null ? null : new PublicKey(entry.authority);
    deploy(vm, new PublicKey(entry.id), bytesOf(entry.code), { slot: entry.slot, authority });
  }
  if (entry.kind === "account") {
    const { lamports, owner, data } = entry.account;
    vm.setAccount(new PublicKey(entry.address).toBytes(), {
      lamports: BigInt(lamports),
      owner: new PublicKey(owner).toBytes(),
      data: bytesOf(data),
      executable: false,
    });
  }
}

function touchedBy(entry: Entry & { kind: "account" | "program" }): string[] {
  if (entry.kind === "account") return [entry.address];
  return [entry.id, programDataAddress(new PublicKey(entry.id)).toBase58()];
}
