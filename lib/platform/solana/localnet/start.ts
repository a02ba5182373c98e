import { randomBytes } from "node:crypto";
import type { PublicKey } from "@solana/web3.js";
import { toBase58 } from "../base58";
import type { Lags } from "./commitment";
import type { Moment } from "./entry";
import { Faucet } from "./faucet";
import { holdFolder } from "./folder-lock";
import { genesis, type Program } from "./genesis";
import { type Keys, keysIn } from "./keys";
import { Ledger, type LedgerState } from "./ledger";
import { Network } from "./network";
import { codeOf } from "./program-data";
import { serve } from "./server";
import { type OnStep, Store } from "./store";
import { Vm } from "./vm";

export type LocalnetOptions = {
  /** Where the chain is kept; null for one that ends with its process. */
  folder: string | null;
  port?: number;
  /** null when only `network.advance` makes the next slot. */
  slotMs?: number | null;
  lags?: Lags;
  programs?: Program[];
  origins?: readonly string[];
  snapshotEvery?: number;
  now?: () => number;
  onBug?: (error: unknown) => void;
  onStep?: OnStep;
};

export type Localnet = {
  url: string;
  wsUrl: string;
  network: Network;
  faucet: Faucet;
  usdcMint: PublicKey;
  tokenMint: PublicKey;
  close(): Promise<void>;
};

const SLOT_MS = 400;

/** Starts the development network: a chain of one's own behind Solana's own protocol. */
export async function startLocalnet(options: LocalnetOptions): Promise<Localnet> {
  const { folder, port = 0, slotMs = SLOT_MS, origins = [], onBug = () => {} } = options;
  const release = folder === null ? () => {} : await holdFolder(folder);
  try {
    const keys = keysIn(folder);
    const network = openNetwork(keys, options);
    deployChanged(network, options.programs ?? []);
    const faucet = new Faucet(network, keys);
    const { port: served, close } = await serve({
      node: { network, faucet },
      port,
      origins,
      onBug,
    });
    const timer = slotMs === null ? undefined : setInterval(() => keepUp(network, onBug), slotMs);
    timer?.unref();
    return {
      url: `http://127.0.0.1:${served}`,
      wsUrl: `ws://127.0.0.1:${served}`,
      network,
      faucet,
      usdcMint: faucet.usdcMint,
      tokenMint: faucet.tokenMint,
      async close() {
        clearInterval(timer);
        await close();
        network.close();
        release();
      },
    };
  } catch (error) {
    release();
    throw error;
  }
}

function keepUp(network: Network, onBug: (error: unknown) => void): void {
  try {
    network.keepUp();
  } catch (error) {
    onBug(error);
  }
}

function openNetwork(keys: Keys, options: LocalnetOptions): Network {
  const { folder, slotMs = SLOT_MS, snapshotEvery = 500, now = Date.now } = options;
  const { lags = { confirmed: 1, finalized: 3 }, programs = [], onStep } = options;
  const settings = { slotMs, snapshotEvery, now };
  const store = folder === null ? null : new Store(folder, onStep);
  const kept = store?.open();
  if (store && kept) {
    const ledger = new Ledger(Vm.from(kept.vm), kept.state, lags, kept.records);
    ledger.moveTo(firstBlock(kept.state));
    for (const entry of kept.entries) {
      const outcome = ledger.apply(entry);
      if (outcome && "refused" in outcome)
        throw new Error(`What ${folder} keeps of slot ${entry.slot} cannot be run again.`);
    }
    const { journal, entries, state } = kept;
    const keeping = { store, journal, upTo: state.slot, entries: entries.length };
    return new Network({ ...settings, ledger, kept: keeping });
  }
  const time = Math.floor(now() / 1_000);
  const vm = genesis(keys, programs, time);
  const state: LedgerState = {
    genesis: toBase58(randomBytes(32)),
    slot: 0,
    time,
    offset: 0,
    forks: [],
  };
  const journal = store?.keep({ vm: vm.bytes(), state, records: [], entries: [] });
  const ledger = new Ledger(vm, state, lags);
  ledger.moveTo(firstBlock(state));
  const keeping = store && journal ? { store, journal, upTo: 0, entries: 0 } : null;
  return new Network({ ...settings, ledger, kept: keeping });
}

/** Slot 0 is what the chain began with, and final from the start: nothing else can be in it. */
function firstBlock({ slot, time }: LedgerState): Moment {
  return { slot: Math.max(1, slot), time };
}

/** Puts programs that were built anew in the place of the older ones. */
function deployChanged(network: Network, programs: Program[]): void {
  for (const { id, code, authority = null } of programs) {
    const deployed = codeOf(network.ledger.vm("processed"), id);
    if (!deployed || !Buffer.from(deployed).equals(code)) network.addProgram(id, code, authority);
  }
}
