import { createHash } from "node:crypto";
import { toBase58 } from "../base58";

/** For how many slots a transaction may name a block as its recent one. */
export const RECENT_SLOTS = 150;

/** From which slot on the chain goes by other blocks than before. */
export type Fork = { from: number; id: number };

/**
 * The hash of each slot's block, derived instead of kept, so that it is the same after a restart.
 * Where blocks were dropped, the slots have other hashes from there on: whatever names a dropped
 * block is refused.
 */
export class BlockHashes {
  readonly genesis: string;
  #forks: Fork[];
  readonly #known = new Map<number, string>();

  constructor(genesis: string, forks: Fork[] = []) {
    this.genesis = genesis;
    this.#forks = forks;
  }

  get forks(): Fork[] {
    return this.#forks;
  }

  at(slot: number): string {
    const known = this.#known.get(slot);
    if (known) return known;
    const fork = this.#forks.findLast(({ from }) => from <= slot)?.id ?? 0;
    const hash = createHash("sha256").update(`${this.genesis} ${fork} ${slot}`).digest();
    const text = toBase58(hash);
    if (this.#known.size > 4 * RECENT_SLOTS) this.#known.clear();
    this.#known.set(slot, text);
    return text;
  }

  /** The slot of a block that is recent at `slot`, or null when the hash is of no such block. */
  slotOf(hash: string, slot: number): number | null {
    for (let past = slot; past >= Math.max(0, slot - RECENT_SLOTS); past -= 1)
      if (this.at(past) === hash) return past;
    return null;
  }

  /** Drops the blocks from a slot on: others take their place. */
  forkFrom(from: number): void {
    const id = (this.#forks.at(-1)?.id ?? 0) + 1;
    this.#forks = [...this.#forks.filter((fork) => fork.from < from), { from, id }];
    for (const slot of this.#known.keys()) if (slot >= from) this.#known.delete(slot);
  }
}
