import type { Embedder } from "./contract";
import { blocks, featuresOf } from "./features";
import { toUnitLength } from "./unit-length";

const dimensions = 512;
const weights = { word: 0.6, pair: 0.4, character: 0.5, meaning: 0.8 };

/** The default: hashed words and pieces of words. No key, no network, the same everywhere. */
export const offlineEmbedder: Embedder = {
  name: "house/anubis-embed-1",
  dimensions,
  thresholds: { copy: 0.6, similar: 0.45 },
  embed: async (texts) => texts.map(embedText),
};

/** What the offline embedder makes of one text, at once. Never throws. */
export function embedText(text: string): Float32Array {
  const vector = new Float32Array(dimensions);
  const features = featuresOf(text);
  for (const block of blocks) {
    const entries = [...features[block]].map(
      ([hash, times]) => [hash, 1 + Math.log(times)] as const,
    );
    const length = Math.hypot(...entries.map(([, weight]) => weight)) || 1;
    for (const [hash, weight] of entries) {
      const at = hash % dimensions;
      const sign = hash & 0x80000000 ? 1 : -1;
      vector[at] = (vector[at] ?? 0) + (sign * weight * weights[block]) / length;
    }
  }
  return toUnitLength(vector);
}
