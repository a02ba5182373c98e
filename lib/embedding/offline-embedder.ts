import { stem } from "@/lib/core/stem";
import type { Embedder } from "./contract";
import { blocks, countFeatures, readWords } from "./features";
import { learnedValues, meaningSize } from "./learned";
import { meaningOf } from "./meaning";
import { toUnitLength } from "./unit-length";

const dimensions = 512;
/** The first axes hold hashed features, the last ones what the words mean. */
const hashed = dimensions - meaningSize;
const weights = { word: 0.65, pair: 0.3, character: 0.5, concept: 0.9 };
/** The share of a cosine that comes from what the words mean. */
const meaningShare = 0.45;

/** The default: words, pieces of words and their meanings. No key, no network, the same everywhere. */
export const offlineEmbedder: Embedder = {
  name: "house/anubis-embed-1",
  dimensions,
  thresholds: { copy: 0.54, similar: 0.35 },
  embed: async (texts) => texts.map(embedText),
};

/** What the offline embedder makes of one text, at once. Never throws. */
export function embedText(text: string): Float32Array {
  const words = readWords(text);
  const stems = words.map(stem);
  const vector = new Float32Array(dimensions);
  if (words.length === 0) return toUnitLength(vector);
  const said = toUnitLength(hashWords(words, stems));
  const meant = meaningOf(stems, learnedValues());
  const share = meant ? meaningShare : 0;
  vector.set(said.map((number) => number * Math.sqrt(1 - share)));
  if (meant)
    vector.set(
      meant.map((number) => number * Math.sqrt(share)),
      hashed,
    );
  return vector;
}

/** Each block at its own weight, its features by their rarity, each at one axis with a sign. */
function hashWords(words: readonly string[], stems: readonly string[]): Float32Array {
  const learned = learnedValues();
  const counts = countFeatures(words, stems);
  const vector = new Float32Array(hashed);
  for (const block of blocks) {
    const entries = [...counts[block]].map(([hash, times]) => {
      const weight = (1 + Math.log(times)) * learned.rarity(hash);
      return { hash, weight };
    });
    const length = Math.hypot(...entries.map(({ weight }) => weight)) || 1;
    for (const { hash, weight } of entries) {
      const at = (hash >>> 1) % hashed;
      const signed = hash & 1 ? weight : -weight;
      vector[at] = (vector[at] ?? 0) + (signed * weights[block]) / length;
    }
  }
  return vector;
}
