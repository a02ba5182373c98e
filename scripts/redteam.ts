// Plays a file of attacks against guardians. `npm run redteam -- --help` says how.
import { randomBytes } from "node:crypto";
import { writeFileSync } from "node:fs";
import { playAttacks, seededBytes } from "../lib/calibration";
import type { CalibrationReport } from "../lib/calibration/contract";
import { offlineEmbedder } from "../lib/embedding";
import { guardianModels } from "../lib/guardian";
import { helpText, type Options, readOptions, UsageError } from "./redteam/options";
import { printReport } from "./redteam/print-report";
import { attacksIn, guardiansFor, priceFor } from "./redteam/read-inputs";

const STOPPED = 130;

try {
  const options = readOptions(process.argv.slice(2));
  if (options.help) console.log(helpText);
  else await play(options);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  if (error instanceof UsageError) console.error("npm run redteam -- --help says what there is.");
  process.exitCode = error instanceof UsageError ? 2 : 1;
}

async function play(options: Options): Promise<void> {
  const { model, draws, recipe, seed } = options;
  const attacks = attacksIn(options.file);
  const guardians = guardiansFor(options);
  const price = priceFor(options);
  const models = guardianModels({ ...process.env, HOUSE_MODEL_PACE_MS: 0 });
  models.resolve(model); // A model that cannot be had is told before anything is played.
  const reports: CalibrationReport[] = [];
  process.once("SIGINT", () => {
    clearProgress();
    keep(options, reports);
    console.error(`Stopped. ${reports.length} of ${guardians.length} guardians were played.`);
    process.exit(STOPPED);
  });
  const played = `${attacks.length} attacks against ${draws} drawn weaknesses of each`;
  console.error(`Playing ${played} of ${guardians.length} guardians, with ${model}.`);
  for (const guardian of guardians) {
    const report = await playAttacks({
      guardian,
      attacks,
      draws,
      model,
      context: recipe && { embedder: offlineEmbedder, recipe },
      resolve: models.resolve,
      price,
      now: () => new Date(),
      randomBytes: seed === undefined ? chance : seededBytes(seed, guardian.slug),
      onProgress: progress(guardian.name),
    });
    clearProgress();
    printReport(report);
    reports.push(seed === undefined ? report : { ...report, seed });
  }
  keep(options, reports);
  if (reports.some(({ total }) => total.played === 0))
    throw new Error(`Nothing could be judged by ${model}. Is its key right, and the vendor there?`);
}

function chance(count: number): Uint8Array {
  return new Uint8Array(randomBytes(count));
}

function keep({ out }: Options, reports: readonly CalibrationReport[]): void {
  if (out === undefined || reports.length === 0) return;
  writeFileSync(out, `${JSON.stringify(reports, null, 2)}\n`);
}

function progress(name: string) {
  return (done: number, of: number) => {
    if (process.stderr.isTTY) process.stderr.write(`\r${name}: ${done} of ${of}`);
  };
}

function clearProgress(): void {
  if (process.stderr.isTTY) process.stderr.write("\r\u001b[K");
}
