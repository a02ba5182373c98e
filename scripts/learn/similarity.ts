import type { Embedder } from "@/lib/embedding/contract";
import { disguisesOf } from "./disguises";
import { type Group, type Row, readRows } from "./texts";

/** As many earlier wins as the guardian is shown. */
const winsAtOnce = 10;
const falseAlarms = 0.02;

type Pair = { kind: "natural" | "disguise" | "reword"; name: string; fold: number; cosine: number };
export type Similarity = {
  pairs: Pair[];
  /** The nearest of ten wins, for messages that copy none of them, by fold of the wins. */
  ordinary: number[][];
  attempts: number[][];
  /** Rewordings beside the originals of others. */
  strangers: number[][];
};

/** Cosines of everything that should be found and everything that should not. */
export async function measureSimilarity(embedder: Embedder): Promise<Similarity> {
  const natural = readRows<Group>("data/variants/natural.jsonl");
  const rewordings = readRows<Group>("data/variants/rewordings.jsonl");
  const attempts = readRows<Row>("data/messages/attempts.jsonl").map(({ text }) => text);
  const ordinary = readRows<Row>("data/messages/ordinary.jsonl").map(({ text }) => text);
  const wins = attempts.filter((text) => text.length > 25 && text.length < 900);
  const copied = wins.filter((_, at) => at % 6 === 0);

  const pairs: Pair[] = [
    ...(await pairsOf(embedder, "natural", natural)),
    ...(await pairsOf(embedder, "reword", rewordings)),
    ...(await pairsOf(embedder, "disguise", copied.map(disguised))),
  ];
  const shown = [...natural, ...rewordings].map(({ anchor }) => anchor);
  const known = new Set([...shown, ...natural.flatMap(({ variants }) => variants)]);
  return {
    pairs,
    ordinary: await nearest(embedder, ordinary, shown),
    attempts: await nearest(
      embedder,
      attempts.filter((text) => !known.has(text)),
      shown,
    ),
    strangers: await strangersOf(embedder, rewordings),
  };
}

function disguised(anchor: string, at: number): Group & { names: string[] } {
  const made = disguisesOf(anchor, at + 1);
  const variants = made.map(({ text }) => text);
  return { group: `copy-${at}`, source: "", anchor, variants, names: made.map(({ name }) => name) };
}

async function pairsOf(
  embedder: Embedder,
  kind: Pair["kind"],
  groups: (Group & { names?: string[] })[],
): Promise<Pair[]> {
  const pairs: Pair[] = [];
  for (const [at, { anchor, variants, names }] of groups.entries()) {
    const [first, ...others] = await embedder.embed([anchor, ...variants]);
    for (const [which, other] of others.entries())
      pairs.push({
        kind,
        name: names?.[which] ?? kind,
        fold: at % 2,
        cosine: cosine(first, other),
      });
  }
  return pairs;
}

/** For each fold of wins, how near each message comes to the nearest of ten of them. */
async function nearest(embedder: Embedder, texts: string[], wins: string[]): Promise<number[][]> {
  const vectors = await embedder.embed(texts);
  const shown = await embedder.embed(wins);
  return [0, 1].map((fold) => {
    const own = shown.filter((_, at) => at % 2 === fold);
    return vectors.map((vector, at) => {
      const ten = own.filter((_, win) => (win + at) % Math.ceil(own.length / winsAtOnce) === 0);
      return Math.max(...ten.map((win) => cosine(vector, win)));
    });
  });
}

async function strangersOf(embedder: Embedder, groups: Group[]): Promise<number[][]> {
  const anchors = await embedder.embed(groups.map(({ anchor }) => anchor));
  const others = await embedder.embed(groups.map(({ variants }) => variants[0] ?? ""));
  return [0, 1].map((fold) =>
    anchors.flatMap((anchor, at) =>
      others.flatMap((other, to) => (to !== at && at % 2 === fold ? [cosine(anchor, other)] : [])),
    ),
  );
}

export function cosine(a: Float32Array | undefined, b: Float32Array | undefined): number {
  if (!(a && b)) return 0;
  let sum = 0;
  for (let at = 0; at < a.length; at++) sum += (a[at] ?? 0) * (b[at] ?? 0);
  return sum;
}

/** The least cosine that lets through at most 2 % of these. */
export function thresholdFor(unrelated: readonly number[]): number {
  const sorted = unrelated.toSorted((a, b) => b - a);
  return sorted[Math.floor(sorted.length * falseAlarms)] ?? 1;
}

/** The share of these that reach a threshold. */
export function shareFrom(threshold: number, cosines: readonly number[]): number {
  return cosines.filter((one) => one > threshold).length / Math.max(1, cosines.length);
}
