// Measures the embedder that the environment names on the committed pairs, and says which thresholds
// suit it: `node --import tsx --conditions=react-server scripts/calibrate-embedding.ts`. A threshold is
// set on one half of the wins and measured on the other.
import { createEmbedder } from "@/lib/embedding";
import { EnvSchema } from "@/lib/env";
import { measureSimilarity, type Similarity, shareFrom, thresholdFor } from "./learn/similarity";

const settings = EnvSchema.pick({
  OPENAI_API_KEY: true,
  OPENAI_BASE_URL: true,
  OPENAI_COMPATIBLE_URL: true,
  OPENAI_COMPATIBLE_API_KEY: true,
  EMBEDDING_MODEL: true,
  EMBEDDING_DIMENSIONS: true,
  EMBEDDING_COPY: true,
  EMBEDDING_SIMILAR: true,
}).parse(process.env);
const embedder = createEmbedder(settings);
const measured = await measureSimilarity(embedder);
const percent = (share: number) => `${(share * 100).toFixed(1)} %`;

console.log(`${embedder.name}, ${embedder.dimensions} numbers`);
report("copies beside other attempts and ordinary messages", (fold) => [
  ...(measured.attempts[fold] ?? []),
  ...(measured.ordinary[fold] ?? []),
]);
report("beside ordinary messages", (fold) => measured.ordinary[fold] ?? []);
report("rewordings beside rewordings of others", (fold) => measured.strangers[fold] ?? []);

const { copy, similar } = embedder.thresholds;
for (const [name, threshold] of Object.entries({ copy, similar })) {
  console.log(`\nset: ${name} ${threshold}`);
  for (const kind of ["natural", "disguise", "reword"] as const)
    console.log(`  ${kind} found ${percent(shareFrom(threshold, cosinesOf(kind)))}`);
  console.log(
    `  ordinary messages near one of ten wins ${percent(shareFrom(threshold, measured.ordinary.flat()))}`,
  );
  console.log(
    `  other attempts near one of ten wins ${percent(shareFrom(threshold, measured.attempts.flat()))}`,
  );
}
console.log(`\ndisguises at the set copy threshold`);
for (const name of new Set(measured.pairs.map((pair) => pair.name)))
  console.log(
    `  ${name} ${percent(
      shareFrom(
        copy,
        measured.pairs.filter((pair) => pair.name === name).map((pair) => pair.cosine),
      ),
    )}`,
  );

function cosinesOf(kind: Similarity["pairs"][number]["kind"], fold?: number): number[] {
  return measured.pairs
    .filter((pair) => pair.kind === kind && (fold === undefined || pair.fold === fold))
    .map((pair) => pair.cosine);
}

function report(title: string, unrelated: (fold: number) => number[]): void {
  console.log(`\n${title}: threshold of one half, found and false alarms in the other`);
  for (const fold of [0, 1]) {
    const threshold = thresholdFor(unrelated(fold));
    const found = (["natural", "disguise", "reword"] as const).map(
      (kind) => `${kind} ${percent(shareFrom(threshold, cosinesOf(kind, 1 - fold)))}`,
    );
    const alarms = percent(shareFrom(threshold, unrelated(1 - fold)));
    console.log(`  ${threshold.toFixed(3)}  ${found.join("  ")}  false ${alarms}`);
  }
}
