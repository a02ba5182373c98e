import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { Entry } from "./entry";
import { writeDurably } from "./files";
import { type Journal, lineOf, openJournal } from "./journal";
import type { LedgerState } from "./ledger";
import type { TransactionRecord } from "./transaction-record";

/** The form of what is kept. A change that this code could not read gets the next number. */
const VERSION = 1;

/** A finalised chain and what is in blocks after it. */
export type Snapshot = {
  vm: Uint8Array;
  state: LedgerState;
  /** The transactions that were finalised since the snapshot before. */
  records: TransactionRecord[];
  entries: Entry[];
};

export type Kept = Snapshot & { journal: Journal };

/** Told between the steps of keeping something, so that a test can end the process there. */
export type OnStep = (step: "append" | "records" | "vm" | "journal" | "current") => void;

const Current = z.looseObject({ version: z.number().int(), snapshot: z.number().int().min(0) });

/**
 * A folder that keeps a chain: a snapshot, the journal of what happened after it, and the
 * transactions of all snapshots. `network.json` says which snapshot counts, and is replaced in one
 * step, so that a crash anywhere leaves the old one or the new one.
 */
export class Store {
  readonly #folder: string;
  readonly #onStep: OnStep;
  #snapshot = -1;

  constructor(folder: string, onStep: OnStep = () => {}) {
    this.#folder = folder;
    this.#onStep = onStep;
  }

  /**
   * What is kept here, or null when it is nothing yet.
   * @throws when a newer version of this program kept it
   */
  open(): Kept | null {
    mkdirSync(this.#folder, { recursive: true, mode: 0o700 });
    const file = this.#path("network.json");
    if (!existsSync(file)) return null;
    const current = Current.safeParse(json(file));
    if (!current.success) throw new Error(`${file} is damaged. ${startAnew(this.#folder)}`);
    const { version, snapshot } = current.data;
    if (version !== VERSION)
      throw new Error(
        `${this.#folder} was written in form ${version}, and this program reads form ${VERSION}. Use the version that wrote it. ${startAnew(this.#folder)}`,
      );
    this.#snapshot = snapshot;
    this.#removeLeftovers();
    const records = Array.from({ length: snapshot + 1 }, (_, number) =>
      readFileSync(this.#path(`records-${number}.jsonl`), "utf8")
        .split("\n")
        .slice(0, -1)
        .map((line): TransactionRecord => JSON.parse(line)),
    ).flat();
    const state: LedgerState = json(this.#path(`state-${snapshot}.json`));
    const vm = readFileSync(this.#path(`vm-${snapshot}.bin`));
    return { vm, state, records, ...this.#openJournal() };
  }

  /** Keeps a snapshot; what follows goes to the journal that is returned. */
  keep({ vm, state, records, entries }: Snapshot): Journal {
    const number = this.#snapshot + 1;
    const lines = records.map((record) => `${JSON.stringify(record)}\n`);
    writeDurably(this.#path(`records-${number}.jsonl`), lines.join(""));
    this.#onStep("records");
    writeDurably(this.#path(`vm-${number}.bin`), vm);
    writeDurably(this.#path(`state-${number}.json`), JSON.stringify(state));
    this.#onStep("vm");
    writeDurably(this.#path(`journal-${number}.log`), entries.map(lineOf).join(""));
    this.#onStep("journal");
    const current = { version: VERSION, snapshot: number };
    writeDurably(this.#path("network.json"), `${JSON.stringify(current)}\n`);
    this.#onStep("current");
    this.#snapshot = number;
    this.#removeLeftovers();
    return this.#openJournal().journal;
  }

  #openJournal() {
    return openJournal(this.#path(`journal-${this.#snapshot}.log`), () => this.#onStep("append"));
  }

  /** What a crash or an older snapshot left behind. */
  #removeLeftovers(): void {
    for (const name of readdirSync(this.#folder)) {
      const [, kind, number] = /^(records|vm|state|journal)-(\d+)\./.exec(name) ?? [];
      if (kind === undefined) continue;
      const counts =
        kind === "records" ? Number(number) <= this.#snapshot : Number(number) === this.#snapshot;
      if (!counts || name.endsWith(".draft")) rmSync(this.#path(name));
    }
  }

  #path(name: string): string {
    return join(this.#folder, name);
  }
}

function json(path: string) {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch (error) {
    throw new Error(`${path} cannot be read: ${(error as Error).message}`);
  }
}

const startAnew = (folder: string) => `To start a new chain, remove ${folder}.`;
