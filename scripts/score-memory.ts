// Scores the rules of memory on whole dialogues that somebody else has labelled:
//   npm run score:memory -- dialogues.jsonl
// One turn a line, in order: {"dialogue","turn","companion","person","facts":["one plain sentence each"],"may"?}.
// A first judgement goes by shared words; all that is missed or held to be false is printed, to be read.
import { readFileSync } from "node:fs";
import { readFacts } from "@/lib/memory/learn/extract/read-facts";
import { passGate } from "@/lib/memory/learn/gate";
import { judgeTurn, type Told } from "./learn/judge-memories";

type Turn = Told & { dialogue: string; turn: number; companion: string; person: string };

/** Messages of the person before one that are handed over with it, as a chat does. */
const BEFORE_MAX = 4;

const [path, flag] = process.argv.slice(2);
if (!path) throw new Error("Say which file: npm run score:memory -- dialogues.jsonl");
const turns = readFileSync(path, "utf8")
  .split("\n")
  .filter((line) => line.trim() !== "")
  .map((line) => JSON.parse(line) as Turn);

const said = new Map<string, string[]>();
const told = new Map<string, string[]>();
const sums = { facts: 0, found: 0, kept: 0, right: 0, beside: 0 };
let slowest = 0;
readFacts("I live in Porto.");
for (const turn of turns) {
  const { dialogue, person, companion } = turn;
  const before = (said.get(dialogue) ?? []).slice(-BEFORE_MAX);
  const from = performance.now();
  const memories = passGate(readFacts(person, before, companion), person, before, companion).map(
    ({ text }) => text,
  );
  slowest = Math.max(slowest, performance.now() - from);
  const earlier = told.get(dialogue) ?? [];
  const judged = judgeTurn(memories, turn, earlier);
  said.set(dialogue, [...(said.get(dialogue) ?? []), person]);
  told.set(dialogue, [...earlier, ...turn.facts, ...(turn.may ?? [])]);
  sums.facts += turn.facts.length;
  sums.found += turn.facts.length - judged.missed.length;
  sums.kept += memories.length;
  sums.right += judged.right.length;
  sums.beside += judged.beside.length;
  const isWhole = judged.missed.length === 0 && judged.wrong.length === 0;
  if (isWhole && flag !== "all") continue;
  console.log(`\n${dialogue} ${turn.turn}  ${companion ? `“${companion}” → ` : ""}“${person}”`);
  for (const fact of judged.missed) console.log(`  missed  ${fact}`);
  for (const memory of judged.wrong) console.log(`  false?  ${memory}`);
  for (const memory of judged.right) console.log(`  right   ${memory}`);
  for (const memory of judged.beside) console.log(`  may     ${memory}`);
}

const share = (part: number, whole: number) =>
  whole === 0 ? "none" : `${((part / whole) * 100).toFixed(1)} % (${part} of ${whole})`;
console.log(`\nturns ${turns.length}, slowest ${slowest.toFixed(1)} ms`);
console.log(`recall    ${share(sums.found, sums.facts)}`);
console.log(
  `precision ${share(sums.right, sums.kept - sums.beside)}, ${sums.beside} count neither way`,
);
