import { meaningOfWords } from "@/lib/embedding/words";
import { conceptCount, conceptsOf } from "./concepts";
import { cueList, squeezedCue } from "./cues";
import { bucket, hash, step } from "./hash";
import { readablePart, type Token, tokensOf } from "./tokens";

/** Features of one kind share a range of places, a scale and, in the weights, a unit. */
export const blocks = [
  { name: "words", size: 32_768 },
  { name: "letters", size: 32_768 },
  { name: "concepts", size: 16_384 },
  { name: "pairs", size: 16_384 },
  { name: "cues", size: 512 },
  { name: "meaning", size: 80 },
] as const;
export type BlockName = (typeof blocks)[number]["name"];

export const featureCount = blocks.reduce((sum, { size }) => sum + size, 0);

/** Where each kind's places begin. */
export const blockStart: Readonly<Record<BlockName, number>> = {
  words: 0,
  letters: 32_768,
  concepts: 65_536,
  pairs: 81_920,
  cues: 98_304,
  meaning: 98_816,
};

/** The features of a text: where they lie among all, how strong they are, and what shows them. */
export type Features = {
  places: number[];
  strengths: number[];
  /** UTF-16 positions in the text. */
  from: number[];
  to: number[];
};

const seeds = {
  word: 0x811c9dc5,
  pair: 0x1b873593,
  letters: 0x9747b28c,
  concept: 0x3c6ef372,
  cuePair: 0x85ebca6b,
};
const reach = 5;
const [shortGram, longGram] = [3, 5];
/** How much a kind weighs as a whole; within it, features share by their number. */
const strength = { words: 1.2, letters: 2, concepts: 0.9, pairs: 1.2, cues: 0.8 };

/** The same text always has the same features, wherever this runs. */
export function featuresOf(text: string): Features {
  const collected = collect();
  const tokens = tokensOf(text);
  const concepts = tokens.map(({ form }) => conceptsOf(form));
  addWords(collected, tokens);
  collected.close("words");
  addLetters(collected, tokens);
  collected.close("letters");
  addConcepts(collected, tokens, concepts);
  collected.close("concepts");
  addCues(collected, text);
  addShape(collected, text, tokens);
  const cues = collected.close("cues");
  addCuePairs(collected, cues);
  collected.close("pairs");
  addMeaning(collected.features, tokens);
  return collected.features;
}

type Collected = ReturnType<typeof collect>;

/** Takes each place once; closing a kind shares its strength among what was added since, and returns it. */
function collect() {
  const features: Features = { places: [], strengths: [], from: [], to: [] };
  const seen = new Set<number>();
  let opened = 0;
  const add = (place: number, from: number, to: number) => {
    if (seen.has(place)) return;
    seen.add(place);
    features.places.push(place);
    features.from.push(from);
    features.to.push(to);
  };
  const close = (kind: keyof typeof strength) => {
    const count = features.places.length - opened;
    const each = kind === "cues" ? strength.cues : strength[kind] / Math.sqrt(Math.max(count, 1));
    for (let at = 0; at < count; at++) features.strengths.push(each);
    const closed = features.places.slice(opened);
    opened = features.places.length;
    return closed;
  };
  return { features, add, close };
}

function addWords({ add }: Collected, tokens: readonly Token[]): void {
  const { size } = blocks[0];
  for (const [at, token] of tokens.entries()) {
    add(bucket(hash(token.form, seeds.word), size), token.from, token.to);
    const next = tokens[at + 1];
    if (!next) continue;
    const pair = hash(next.form, step(hash(token.form, seeds.pair), 32));
    add(bucket(pair, size), token.from, next.to);
  }
}

/** Three to five letters within a word, its edges included. */
function addLetters({ add }: Collected, tokens: readonly Token[]): void {
  const { size } = blocks[1];
  for (const { form, from, to } of tokens) {
    const edged = `<${form.slice(0, 30)}>`;
    for (let start = 0; start + shortGram <= edged.length; start++) {
      let value = seeds.letters;
      const end = Math.min(start + longGram, edged.length);
      for (let at = start; at < end; at++) {
        value = step(value, edged.charCodeAt(at));
        if (at - start + 1 >= shortGram) add(blockStart.letters + bucket(value, size), from, to);
      }
    }
  }
}

/** Which groups of words occur, and which after which within a few words. */
function addConcepts(
  { add }: Collected,
  tokens: readonly Token[],
  concepts: readonly (readonly number[])[],
): void {
  const { size } = blocks[2];
  const place = (first: number, second: number) =>
    blockStart.concepts + bucket(step(step(seeds.concept, first), second), size);
  const addPairs = (own: readonly number[], from: number, at: number) => {
    const to = tokens[at]?.to ?? from;
    for (const second of concepts[at] ?? [])
      for (const first of own) add(place(first, second), from, to);
  };
  for (const [at, { from, to }] of tokens.entries()) {
    const own = concepts[at] ?? [];
    if (own.length === 0) continue;
    for (const first of own) add(place(first, conceptCount), from, to);
    for (let next = at + 1; next <= at + reach; next++) addPairs(own, from, next);
  }
}

function addCues({ add }: Collected, text: string): void {
  const { text: part, shift } = readablePart(text);
  for (const [at, { pattern }] of cueList.entries()) {
    const match = pattern.exec(part);
    if (!match) continue;
    const end = match.index + Math.max(match[0].length, 1);
    add(blockStart.cues + at, shift(match.index), shift(end - 1) + 1);
  }
  if (squeezedCue.test(part.toLowerCase().replace(/[^a-z]/g, "")))
    add(blockStart.cues + cueList.length, 0, text.length);
}

/** Which turns of phrase and which shapes occur together; nothing in the text shows that by itself. */
function addCuePairs({ add }: Collected, cues: readonly number[]): void {
  const { size } = blocks[3];
  for (const [at, first] of cues.entries())
    for (const second of cues.slice(at + 1))
      add(blockStart.pairs + bucket(step(step(seeds.cuePair, first), second), size), 0, 0);
}

/** What the words mean together; no single word shows it. */
function addMeaning({ places, strengths, from, to }: Features, tokens: readonly Token[]): void {
  const meaning = meaningOfWords(tokens.map(({ form }) => form));
  for (const [axis, strength] of meaning?.entries() ?? []) {
    places.push(blockStart.meaning + axis);
    strengths.push(strength);
    from.push(0);
    to.push(0);
  }
}

const shapes: readonly ((text: string, tokens: readonly Token[]) => boolean)[] = [
  (_, tokens) => tokens.length <= 4,
  (_, tokens) => tokens.length > 4 && tokens.length <= 8,
  (_, tokens) => tokens.length > 8 && tokens.length <= 16,
  (_, tokens) => tokens.length > 16 && tokens.length <= 40,
  (_, tokens) => tokens.length > 40 && tokens.length <= 100,
  (_, tokens) => tokens.length > 100,
  (text) => /\?\s*$/.test(text),
  (text) => text.includes("?"),
  (text) => text.includes("!"),
  (text) => /[!?]{2}/.test(text),
  (text) => /\n/.test(text),
  (text) => /(?:\n[^\n]*){4}/.test(text),
  (text) => /[A-Z]{3,}[\s\W]+[A-Z]{3,}/.test(text),
  (text) => !/[a-z]/.test(text) && /[A-Z]{4}/.test(text),
  (text) => /^[a-z]/.test(text),
  (text) => /["“«][^"”»]{3,}["”»]|'[^'\n]{3,}'/.test(text),
  (text) => /[[\]{}<>|\\$_=]/.test(text),
  (text) => /[[\]{}<>|\\$_=#*`](?:[^[\]{}<>|\\$_=#*`]*[[\]{}<>|\\$_=#*`]){5}/.test(text),
  (text) => /[^\p{ASCII}’‘“”–—…]/u.test(text),
  (text) => /\p{Extended_Pictographic}/u.test(text),
  (text) => /\d{3}/.test(text),
  (text) => /:\s/.test(text),
  (text) => /:\s*$/.test(text),
  (text) => /\.\.\.|…/.test(text),
  (_, tokens) => tokens.some(({ form }) => /^(?:i|my|me|im|i'm|we|our)$/.test(form)),
  (_, tokens) => tokens.some(({ form }) => /^(?:you|your|u|ur|you're|yourself)$/.test(form)),
  (_, tokens) => tokens.some(({ form }) => form.length > 20),
  (_, tokens) =>
    tokens.length > 3 && new Set(tokens.map(({ form }) => form)).size < tokens.length / 2,
];

/** Length, punctuation and layout. */
function addShape({ add }: Collected, text: string, tokens: readonly Token[]): void {
  const { text: part } = readablePart(text);
  const first = blockStart.cues + cueList.length + 1;
  for (const [at, holds] of shapes.entries()) if (holds(part, tokens)) add(first + at, 0, 0);
}
