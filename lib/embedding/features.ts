import { foldText, wordsOf } from "@/lib/core/fold-text";
import { concepts } from "./concepts";
import { hashText } from "./hash";
import { stem } from "./stem";

export const blocks = ["word", "pair", "character", "meaning"] as const;
export type Block = (typeof blocks)[number];
/** How often each feature occurs, by its hash, apart for each block. */
export type Features = Record<Block, Map<number, number>>;

/** A message longer than this is read from its beginning only, in characters after folding. */
const longest = 8_000;
const gaps = [3, 4, 5];

/** What a message is counted by: stems, neighbouring stems, pieces of words, and meanings. */
export function featuresOf(text: string): Features {
  const words = wordsOf(foldText(text.slice(0, 2 * longest)).slice(0, longest));
  const stems = words.map(stem);
  const features: Features = {
    word: new Map(),
    pair: new Map(),
    character: new Map(),
    meaning: new Map(),
  };
  for (const [at, one] of stems.entries()) {
    count(features.word, `w ${one}`);
    if (at > 0) count(features.pair, `p ${stems[at - 1]} ${one}`);
    countMeanings(features.meaning, stems, at);
  }
  for (const word of words) countPieces(features.character, ` ${word} `);
  return features;
}

function countPieces(counts: Map<number, number>, word: string): void {
  for (const length of gaps)
    for (let at = 0; at + length <= word.length; at++)
      count(counts, `c ${word.slice(at, at + length)}`);
}

function countMeanings(counts: Map<number, number>, stems: readonly string[], at: number): void {
  for (const length of [1, 2, 3]) {
    const phrase = stems.slice(at, at + length).join("_");
    for (const name of meanings.get(phrase) ?? []) count(counts, `m ${name}`);
  }
}

const meanings = new Map<string, string[]>();
for (const [name, list] of Object.entries(concepts))
  for (const phrase of new Set(list.split(" ").map((one) => one.split("_").map(stem).join("_"))))
    meanings.set(phrase, [...(meanings.get(phrase) ?? []), name]);

function count(counts: Map<number, number>, feature: string): void {
  const hash = hashText(feature);
  counts.set(hash, (counts.get(hash) ?? 0) + 1);
}
