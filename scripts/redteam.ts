// Plays a file of attacks against guardians: `npm run redteam -- --file attacks.jsonl --guardian
// anubis --model openai/gpt-5-mini`. Prints a table and writes the reports as JSON.
import { randomBytes } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { z } from "zod";
import { playAttacks, readAttacks } from "../lib/calibration";
import { type CalibrationReport, ModelPrice } from "../lib/calibration/contract";
import { offlineEmbedder } from "../lib/embedding";
import { guardianModels, houseGuardians } from "../lib/guardian";
import { printReport } from "./redteam/print-report";

const HOUSE_DRAWS = "40";
const CONTEXT_TOKENS = 3_000;

const { values: options } = parseArgs({
  options: {
    file: { type: "string", default: "data/redteam/attacks.jsonl" },
    guardian: { type: "string" },
    model: { type: "string", default: "house/anubis-1" },
    context: { type: "string", default: "off" },
    draws: { type: "string" },
    prices: { type: "string" },
    out: { type: "string" },
  },
});

const Options = z.object({
  context: z.enum(["on", "off"]),
  draws: z.coerce.number().int().min(1).max(10_000),
});

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function main(): Promise<void> {
  const { model } = options;
  const isHouse = model.startsWith("house/");
  const { context, draws } = Options.parse({
    context: options.context,
    draws: options.draws ?? (isHouse ? HOUSE_DRAWS : "1"),
  });
  const models = guardianModels({ ...process.env, HOUSE_MODEL_PACE_MS: 0 });
  models.resolve(model); // A model that cannot be had is told before anything is played.
  const attacks = readAttacks(readFileSync(options.file, "utf8"));
  const reports: CalibrationReport[] = [];
  for (const guardian of chosenGuardians()) {
    const report = await playAttacks({
      guardian,
      attacks,
      draws,
      model,
      context: context === "on" ? { embedder: offlineEmbedder, tokens: CONTEXT_TOKENS } : null,
      resolve: models.resolve,
      price: priceOf(model),
      now: () => new Date(),
      randomBytes: (count) => new Uint8Array(randomBytes(count)),
      onProgress: progress(guardian.name),
    });
    printReport(report);
    reports.push(report);
  }
  if (options.out) writeFileSync(options.out, `${JSON.stringify(reports, null, 2)}\n`);
}

function chosenGuardians() {
  const { guardian: slug } = options;
  const found = houseGuardians.filter((one) => slug === undefined || one.slug === slug);
  if (found.length > 0) return found;
  const known = houseGuardians.map((one) => one.slug).join(", ");
  throw new Error(`There is no guardian ${slug}: ${known}.`);
}

/** What the model costs, from a JSON file of prices by model. The house model costs nothing. */
function priceOf(model: string): ModelPrice | null {
  if (model.startsWith("house/")) return { inputUsdPerMillion: 0, outputUsdPerMillion: 0 };
  if (!options.prices) return null;
  const prices = z
    .record(z.string(), ModelPrice)
    .parse(JSON.parse(readFileSync(options.prices, "utf8")));
  return prices[model] ?? null;
}

function progress(name: string) {
  return (done: number, of: number) => {
    if (process.stderr.isTTY) process.stderr.write(`\r${name}: ${done} of ${of}`);
    if (process.stderr.isTTY && done === of) process.stderr.write("\r\u001b[K");
  };
}
