// Trains what keeps or drops the proposals of the memory rules on data/memory and writes
// lib/memory/learn/extract/keep/learned.json. The same data always gives the same file. Prints first
// how the whole of it does on each author's file with that file left out of training.
//   node --import tsx --conditions=react-server scripts/train-memory.ts [faults]
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { isWellFormed } from "@/lib/memory/learn/extract/is-well-formed";
import { featuresOf } from "@/lib/memory/learn/extract/keep/features";
import { chanceWith } from "@/lib/memory/learn/extract/keep/model";
import { propose } from "@/lib/memory/learn/extract/propose";
import { passGate } from "@/lib/memory/learn/gate";
import { trainLogistic } from "./technique/logistic";

type Turn = { id: string; text: string; facts: string[][]; may?: string[][] };
type Seen = { text: string; features: string[]; label: "right" | "may" | "wrong" };
type File = { name: string; turns: { turn: Turn; seen: Seen[] }[] };
type Model = { intercept: number; weights: Map<string, number> };

/** A name that fewer proposals have is a word of one voice. */
const fewest = 3;
/** What is true but was not asked for counts for little; what nobody had tuned rules with, for more. */
const cost = { right: 1, may: 0.3, wrong: 1 };
const untuned = /blind-[346]|plain-2/;
/** How much of what is kept must be right: a false memory is worse than a missed one. */
const aim = 0.96;
/** How strongly weights are drawn to nothing. */
const strength = 0.28;

const files = readdirSync("data/memory")
  .filter((name) => name.endsWith(".jsonl"))
  .map((name) => readFile(name.replace(".jsonl", "")));

const judged = files.map((file) => ({
  file,
  model: train(files.filter((other) => other !== file)),
}));
const threshold = bestThreshold();
for (const { file, model } of judged) print(file, measure(file, model, threshold));
if (process.argv[2] === "faults") for (const { file, model } of judged) printFaults(file, model);
const all = train(files);
for (const file of files) print(`${file.name} (trained on it)`, measure(file, all, threshold));
const kept = [...all.weights].filter(([, weight]) => Math.abs(weight) >= 0.02).sort();
const weights = Object.fromEntries(kept.map(([name, weight]) => [name, rounded(weight)]));
writeFileSync(
  "lib/memory/learn/extract/keep/learned.json",
  `${JSON.stringify({ madeBy: "scripts/train-memory.ts", threshold, intercept: rounded(all.intercept), weights }, null, 2)}\n`,
);
console.log(`threshold ${threshold}, ${kept.length} weights`);

function rounded(weight: number): number {
  return Math.round(weight * 1000) / 1000;
}

function readFile(name: string): File {
  const lines = readFileSync(`data/memory/${name}.jsonl`, "utf8").trim().split("\n");
  const turns = lines.map((line) => JSON.parse(line) as Turn);
  return { name, turns: turns.map((turn) => ({ turn, seen: seenIn(turn) })) };
}

function seenIn({ text, facts, may = [] }: Turn): Seen[] {
  return propose(text)
    .filter((proposal) => isWellFormed(proposal.text))
    .filter((proposal) => passGate([{ ...proposal, corrects: false }], text).length > 0)
    .map((proposal) => ({
      text: proposal.text,
      features: featuresOf(proposal),
      label: labelOf(proposal.text, facts, may),
    }));
}

function labelOf(memory: string, facts: string[][], may: string[][]): Seen["label"] {
  if (facts.some((words) => says(memory, words))) return "right";
  return may.some((words) => says(memory, words)) ? "may" : "wrong";
}

function says(memory: string, words: readonly string[]): boolean {
  return words.every((word) => word.split("|").some((one) => memory.toLowerCase().includes(one)));
}

function train(from: readonly File[]): Model {
  const rows = from.flatMap(({ name, turns }) =>
    turns.flatMap(({ seen }) =>
      seen.map((one) => ({ ...one, weight: untuned.test(name) ? 2 : 1 })),
    ),
  );
  const counts = new Map<string, number>();
  for (const { features } of rows)
    for (const name of features) counts.set(name, (counts.get(name) ?? 0) + 1);
  const names = [...counts].filter(([, count]) => count >= fewest).map(([name]) => name);
  const place = new Map(names.map((name, at) => [name, at]));
  const table = trainLogistic(
    rows.map(({ features, label, weight }) => {
      const places = features.flatMap((name) => place.get(name) ?? []);
      return {
        places,
        strengths: places.map(() => strength),
        positive: label !== "wrong",
        cost: cost[label] * weight,
      };
    }),
    names.length,
  );
  return {
    intercept: table[names.length] ?? 0,
    weights: new Map(names.map((name, at) => [name, (table[at] ?? 0) * strength])),
  };
}

type Figures = { facts: number; found: number; right: number; wrong: number };

function keptOf(seen: readonly Seen[], { intercept, weights }: Model, least: number): Seen[] {
  return seen.filter(({ features }) => chanceWith(weights, intercept, features) >= least);
}

function measure({ turns }: File, model: Model, least: number): Figures {
  const figures = { facts: 0, found: 0, right: 0, wrong: 0 };
  for (const { turn, seen } of turns) {
    const kept = keptOf(seen, model, least);
    figures.facts += turn.facts.length;
    figures.found += turn.facts.filter((words) =>
      kept.some(({ text }) => says(text, words)),
    ).length;
    figures.right += kept.filter(({ label }) => label === "right").length;
    figures.wrong += kept.filter(({ label }) => label === "wrong").length;
  }
  return figures;
}

/** The lowest threshold at which what is kept is right often enough, over every file left out of training. */
function bestThreshold(): number {
  for (let least = 0.55; least < 0.95; least += 0.01) {
    const sums = judged.map(({ file, model }) => measure(file, model, least));
    const right = sums.reduce((sum, one) => sum + one.right, 0);
    const wrong = sums.reduce((sum, one) => sum + one.wrong, 0);
    if (right / (right + wrong) >= aim) return rounded(least);
  }
  return 0.95;
}

function print(of: File | string, { facts, found, right, wrong }: Figures): void {
  const share = (part: number, whole: number) =>
    `${Math.round((part / whole) * 100)} %`.padStart(5);
  const name = typeof of === "string" ? of : of.name;
  console.log(
    name.padEnd(44),
    String(facts).padStart(4),
    `recall ${share(found, facts)}`,
    `precision ${share(right, right + wrong)}`,
    `wrong ${wrong}`,
  );
}

/** What it missed and what it kept wrongly, to be read. */
function printFaults({ turns }: File, model: Model): void {
  for (const { turn, seen } of turns) {
    const kept = keptOf(seen, model, threshold);
    const missed = turn.facts.filter((words) => !kept.some(({ text }) => says(text, words)));
    for (const words of missed) console.log("MISS", turn.id, turn.text, words);
    const wrong = kept.filter(({ label }) => label === "wrong");
    for (const { text } of wrong) console.log("WRONG", turn.id, turn.text, "->", text);
  }
}
