import { foldText, wordsOf } from "@/lib/core/fold-text";
import { hashText } from "@/lib/core/hash-text";
import { stem } from "@/lib/core/stem";
import { concepts } from "./concepts";

export const blocks = ["word", "pair", "character", "concept"] as const;
export type Block = (typeof blocks)[number];
/** How often each feature occurs, by its hash, apart for each block. */
export type Counts = Record<Block, Map<number, number>>;

/** A longer message is read from its beginning only, in characters after folding. */
const longest = 8_000;
const pieces = [3, 4, 5];

/** The words that a message is read as, in order. */
export function readWords(text: string): string[] {
  return wordsOf(foldText(text.slice(0, 2 * longest)).slice(0, longest));
}

/** What a message is counted by: stems, neighbouring stems, pieces of words, and concepts. */
export function countFeatures(words: readonly string[], stems: readonly string[]): Counts {
  const counts: Counts = {
    word: new Map(),
    pair: new Map(),
    character: new Map(),
    concept: new Map(),
  };
  for (const [at, one] of stems.entries()) {
    count(counts.word, `w ${one}`);
    if (at > 0) count(counts.pair, `p ${stems[at - 1]} ${one}`);
    countConcepts(counts.concept, stems, at);
  }
  for (const word of words) countPieces(counts.character, ` ${word} `);
  return counts;
}

function countPieces(counts: Map<number, number>, word: string): void {
  for (const length of pieces)
    for (let at = 0; at + length <= word.length; at++)
      count(counts, `c ${word.slice(at, at + length)}`);
}

function countConcepts(counts: Map<number, number>, stems: readonly string[], at: number): void {
  for (const length of [1, 2, 3]) {
    const phrase = stems.slice(at, at + length).join("_");
    for (const name of conceptsOf.get(phrase) ?? []) count(counts, `m ${name}`);
  }
}

const conceptsOf = new Map<string, string[]>();
for (const [name, list] of Object.entries(concepts))
  for (const phrase of new Set(list.split(" ").map((one) => one.split("_").map(stem).join("_"))))
    conceptsOf.set(phrase, [...(conceptsOf.get(phrase) ?? []), name]);

function count(counts: Map<number, number>, feature: string): void {
  const hash = hashText(feature);
  counts.set(hash, (counts.get(hash) ?? 0) + 1);
}
