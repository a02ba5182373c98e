import { PublicKey } from "@solana/web3.js";
import { base64Of, type Entry, type Moment } from "./entry";
import type { Journal } from "./journal";
import type { Ledger } from "./ledger";
import { readTransaction, signatureOf } from "./message";
import type { Store } from "./store";
import type { TransactionError } from "./transaction-error";
import type { TransactionRecord } from "./transaction-record";
import type { StoredAccount } from "./vm";

/** `upTo` is the last slot whose transactions a snapshot holds; `entries` are those of the journal. */
export type Kept = { store: Store; journal: Journal; upTo: number; entries: number };

export type NetworkOptions = {
  ledger: Ledger;
  /** Where it is kept; null for one that lives only as long as its process. */
  kept: Kept | null;
  /** How long a slot takes; null when only `advance` makes the next one. */
  slotMs: number | null;
  /** The world's clock, in milliseconds. */
  now: () => number;
  /** After how many entries a snapshot keeps the next start short. */
  snapshotEvery: number;
};

/** An entry before it is known in which block it happens. */
type Happening = Entry extends infer Each
  ? Each extends Moment
    ? Omit<Each, keyof Moment>
    : never
  : never;

/** The chain as it runs: its slots follow the clock, and what happens is kept before it is told. */
export class Network {
  readonly ledger: Ledger;
  readonly #options: NetworkOptions;
  #journal: Journal | null;
  /** When the present slot began, by the world's clock. */
  #slotBegan: number;
  #sinceSnapshot = 0;
  #keptUpTo: number;
  #broken: unknown;

  constructor(options: NetworkOptions) {
    this.#options = options;
    this.ledger = options.ledger;
    this.#journal = options.kept?.journal ?? null;
    this.#slotBegan = (this.ledger.time - this.ledger.offset) * 1_000;
    this.#keptUpTo = options.kept?.upTo ?? 0;
    this.#sinceSnapshot = Math.max(0, (options.kept?.entries ?? 0) - 1); // one says where it stood
    this.ledger.announce(); // what was read back is no news
  }

  get slotMs(): number {
    return this.#options.slotMs ?? STANDARD_SLOT_MS;
  }

  /** Lets the slots pass that the clock says have passed. */
  keepUp(): void {
    if (this.#broken) throw this.#broken;
    const { slotMs, now } = this.#options;
    if (slotMs === null) return;
    const passed = Math.floor((now() - this.#slotBegan) / slotMs);
    if (passed < 1) return;
    this.#slotBegan += passed * slotMs;
    this.ledger.moveTo(this.#momentAfter(passed));
    this.ledger.announce();
  }

  /**
   * Puts a transaction into the present block.
   * @returns why no block takes it, where that is so
   */
  send(raw: Uint8Array): TransactionRecord | { refused: TransactionError } {
    this.keepUp();
    const transaction = readTransaction(raw);
    if (!transaction) return { refused: "SanitizeFailure" };
    const refused = this.refusal(
      signatureOf(transaction),
      transaction.message.recentBlockhash,
      this.ledger.slot(),
    );
    if (refused) return { refused };
    const outcome = this.#happen({ kind: "transaction", raw: base64Of(raw) });
    return outcome ?? { refused: "SanitizeFailure" };
  }

  /** Why a block of `slot` does not take a transaction, whatever it does. */
  refusal(signature: string, recentBlockhash: string, slot: number): TransactionError | null {
    const sent = this.ledger.history.get(signature);
    if (sent && sent.slot <= slot) return "AlreadyProcessed";
    const age = this.ledger.hashes.slotOf(recentBlockhash, slot);
    return age === null ? "BlockhashNotFound" : null;
  }

  /** Goes on by some slots at once. */
  advance(slots: number): void {
    this.keepUp();
    this.#happen({ kind: "slots" }, slots);
  }

  /** Moves the chain's clock ahead, and begins the next slot under it. */
  warp(seconds: number): void {
    this.keepUp();
    const offset = this.ledger.offset + seconds;
    this.#happen({ kind: "warp", offset }, 1, seconds);
  }

  /** As if the blocks that are not finalised had been on a fork that lost. */
  dropUnfinalised(): void {
    this.keepUp();
    this.#happen({ kind: "drop" });
  }

  /** Writes an account as no transaction could. */
  setAccount(address: PublicKey, account: Omit<StoredAccount, "executable">): void {
    this.keepUp();
    const { lamports, owner, data } = account;
    this.#happen({
      kind: "account",
      address: address.toBase58(),
      account: {
        lamports: lamports.toString(),
        owner: new PublicKey(owner).toBase58(),
        data: base64Of(data),
      },
    });
  }

  /**
   * Deploys a program, or other code in the place of one.
   * @throws when it is none that the machine can run
   */
  addProgram(program: PublicKey, code: Uint8Array, authority: PublicKey | null = null): void {
    this.keepUp();
    // The machine looks at the code only after it has put it in place.
    this.ledger.vm("processed").copy().addProgram(program.toBytes(), code);
    this.#happen({
      kind: "program",
      id: program.toBase58(),
      code: base64Of(code),
      authority: authority?.toBase58() ?? null,
    });
  }

  /** Keeps the chain as it stands, so that the next start need not run everything again. */
  snapshot(): void {
    const { kept } = this.#options;
    if (!kept || !this.#journal || this.#broken) return;
    const { ledger } = this;
    const finalised = ledger.slot("finalized");
    const entries = ledger.unfinalised();
    const here: Entry = { kind: "slots", slot: ledger.slot(), time: ledger.time };
    const state = {
      genesis: ledger.hashes.genesis,
      forks: ledger.hashes.forks,
      offset: ledger.offset,
      slot: finalised,
      time: entries[0]?.time ?? ledger.time,
    };
    const journal = this.#lasting(() =>
      kept.store.keep({
        vm: ledger.vm("finalized").bytes(),
        state,
        records: ledger.history.between(this.#keptUpTo, finalised),
        entries: [...entries, here],
      }),
    );
    this.#journal.close();
    this.#journal = journal;
    this.#keptUpTo = finalised;
    this.#sinceSnapshot = 0;
  }

  close(): void {
    if (this.#sinceSnapshot > 0) this.snapshot();
    this.#journal?.close();
    this.#journal = null;
    this.#broken = new Error("The network is closed");
  }

  #happen(happening: Happening, slots = 0, seconds = 0) {
    const entry: Entry = { ...happening, ...this.#momentAfter(slots, seconds) };
    const outcome = this.ledger.apply(entry);
    if (!outcome || !("refused" in outcome)) {
      this.#lasting(() => this.#journal?.append(entry));
      this.#sinceSnapshot += 1;
    }
    this.ledger.announce();
    if (this.#sinceSnapshot >= this.#options.snapshotEvery) this.snapshot();
    return outcome;
  }

  #momentAfter(slots: number, seconds = 0): Moment {
    const { ledger } = this;
    const clock = Math.floor(this.#options.now() / 1_000) + ledger.offset + seconds;
    const time = slots > 0 ? Math.max(ledger.time, clock) : ledger.time;
    return { slot: ledger.slot() + slots, time };
  }

  /** What cannot be kept has not happened for those who start again: nobody may be told of it. */
  #lasting<Result>(write: () => Result): Result {
    try {
      return write();
    } catch (error) {
      this.#broken = error;
      throw error;
    }
  }
}

const STANDARD_SLOT_MS = 400;
