// Reads the committed messages with the reader named first, and writes the rows of a table as JSON.
import { embedText } from "@/lib/embedding/offline-embedder";
import { detectTechnique } from "@/lib/technique";
import { readRows } from "../../learn/texts";

const readers: Record<string, (text: string) => unknown> = {
  detect: detectTechnique,
  embed: embedText,
};
const reader = readers[process.argv[2] ?? ""];
if (!reader) throw new Error(`There is no reader called ${process.argv[2]}.`);

const texts = readRows("data/messages/ordinary.jsonl").map(({ text }) => text);
const joined = texts.join(" ");
const long = texts.map((_, at) => joined.slice(at * 100, at * 100 + 1_000));

const timed = (text: string) => {
  const start = performance.now();
  reader(text);
  return performance.now() - start;
};
const first = timed("The first message also loads what was learned.");
for (const text of texts) reader(text);

const rows = Object.entries({ "as they are": texts, "1,000 characters": long }).map(
  ([name, all]) => {
    const times = all.map(timed).sort((a, b) => a - b);
    const at = (share: number) => (times[Math.floor(times.length * share)] ?? 0).toFixed(3);
    return [name, at(0.5), at(0.95), first.toFixed(1)];
  },
);
console.log(JSON.stringify(rows));
