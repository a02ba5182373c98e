import { foldText, wordsOf } from "@/lib/core/fold-text";
import { hashText } from "@/lib/core/hash-text";
import { stem } from "@/lib/core/stem";
import { embedText, offlineEmbedder } from "@/lib/embedding";
import { cueCount, cuesOf } from "./cues";
import { surfaceCount, surfaceOf } from "./surface";

/** A message as the model sees it: where it has a value, and which. */
export type Features = { at: Uint32Array; values: Float32Array };

const buckets = 2 ** 15;
/** Hashed words first, then cues, then how it is written, then the offline embedder's vector, then what is always 1. */
const firstCue = buckets;
const firstSign = firstCue + cueCount;
const firstAxis = firstSign + surfaceCount;
const constant = firstAxis + offlineEmbedder.dimensions;
export const featureCount = constant + 1;

/** A longer message is read from its beginning only, in characters. */
const longest = 4_000;
const mostWords = 600;
const weight = { word: 1, pair: 0.6, character: 0.35, cue: 0.7, sign: 0.7, axis: 3 };

export function featuresOf(text: string): Features {
  const start = text.slice(0, longest);
  const folded = foldText(start);
  const words = wordsOf(folded).slice(0, mostWords);
  const stems = words.map(stem);
  const values = new Map<number, number>();
  addHashed(
    values,
    stems.map((one) => `w${one}`),
    weight.word,
  );
  addHashed(
    values,
    stems.slice(1).map((one, at) => `p${stems[at]} ${one}`),
    weight.pair,
  );
  addHashed(values, words.flatMap(piecesOf), weight.character);
  for (const [at, strength] of cuesOf(folded).entries())
    if (strength > 0) values.set(firstCue + at, strength * weight.cue);
  for (const [sign, strength] of surfaceOf(start).entries())
    if (strength > 0) values.set(firstSign + sign, strength * weight.sign);
  for (const [axis, number] of embedText(start).entries())
    values.set(firstAxis + axis, number * weight.axis);
  values.set(constant, 1);
  return { at: Uint32Array.from(values.keys()), values: Float32Array.from(values.values()) };
}

function piecesOf(word: string): string[] {
  const padded = ` ${word} `;
  return [3, 4, 5].flatMap((length) =>
    Array.from(
      { length: Math.max(0, padded.length - length + 1) },
      (_, at) => `c${padded.slice(at, at + length)}`,
    ),
  );
}

/** Each kind of feature at unit length, its counts growing slowly. */
function addHashed(values: Map<number, number>, features: string[], share: number): void {
  const counts = new Map<number, number>();
  for (const feature of features) {
    const bucket = hashText(feature) & (buckets - 1);
    counts.set(bucket, (counts.get(bucket) ?? 0) + 1);
  }
  const sizes = [...counts].map(([bucket, times]) => [bucket, 1 + Math.log(times)] as const);
  const length = Math.hypot(...sizes.map(([, size]) => size)) || 1;
  for (const [bucket, size] of sizes)
    values.set(bucket, (values.get(bucket) ?? 0) + (share * size) / length);
}
