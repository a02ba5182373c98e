import { readPackaged } from "@/lib/platform/read-packaged";
import type data from "./learned.json";

/** What the offline embedder has learned from texts: scripts/learn-embedding.ts wrote it. */
export type Learned = {
  /** How rare a feature is among the texts learned from, by its hash. */
  rarity(hash: number): number;
  /** Adds a word's meaning to a sum of meanings, by the hash of its stem; does nothing if unknown. */
  addMeaning(sum: Float32Array, stemHash: number): void;
  /** What the meanings of most texts share, which tells none of them apart. */
  common: { mean: readonly number[]; direction: readonly number[] };
};

/** Numbers in a meaning. */
export const meaningSize = 80;

let loaded: Learned | undefined;

/** Unpacked on first use, once in a process. */
export function learnedValues(): Learned {
  loaded ??= unpack();
  return loaded;
}

function unpack(): Learned {
  const learned = readPackaged<typeof data>("lib/embedding/learned.json");
  const rare = zip(numbers(learned.idf.hashes), bytes(learned.idf.values));
  const unseen = Math.log(learned.texts + 1);
  const stems = new Map([...numbers(learned.words.stems)].map((hash, at) => [hash, at]));
  const [scales, nibbles] = [bytes(learned.words.scales), bytes(learned.words.vectors)];
  return {
    common: learned.common,
    rarity: (hash) => {
      const value = rare.get(hash);
      return value === undefined ? unseen : value * learned.idf.step;
    },
    addMeaning(sum, stemHash) {
      const at = stems.get(stemHash);
      if (at === undefined) return;
      const factor = (wordWeight(at) * (scales[at] ?? 0) * learned.words.step) / 7;
      for (let axis = 0; axis < meaningSize; axis++) {
        const byte = nibbles[(at * meaningSize + axis) >> 1] ?? 0;
        sum[axis] = (sum[axis] ?? 0) + ((axis & 1 ? byte >> 4 : byte & 15) - 8) * factor;
      }
    },
  };
}

/** Words are kept by their frequency, which falls with their rank: common ones say little. */
export function wordWeight(rank: number): number {
  const frequency = 0.08 / (rank + 2.7);
  return 0.01 / (0.01 + frequency);
}

function bytes(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text, "base64"));
}

function numbers(text: string): Uint32Array {
  return new Uint32Array(bytes(text).buffer);
}

function zip(keys: Uint32Array, values: Uint8Array): Map<number, number> {
  return new Map([...keys].map((key, at) => [key, values[at] ?? 0]));
}
