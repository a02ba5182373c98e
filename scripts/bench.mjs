// Runs the benchmarks of scripts/bench, or those named: `npm run bench -- ledger`. They print
// ratios measured side by side in one run; absolute figures say as much about the machine.
import { readdirSync } from "node:fs";
import { cpus } from "node:os";
import { basename } from "node:path";
import { printTable } from "./bench/support/table.mjs";

const folder = new URL("./bench/", import.meta.url);
const wanted = process.argv.slice(2);
const names = readdirSync(folder)
  .filter((file) => file.endsWith(".mjs"))
  .map((file) => basename(file, ".mjs"))
  .filter((name) => wanted.length === 0 || wanted.includes(name));

const unknown = wanted.filter((name) => !names.includes(name));
if (unknown.length > 0) {
  console.error(`There is no benchmark called ${unknown.join(", ")}.`);
  process.exit(1);
}

console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? "processor"}`);
for (const name of names) {
  console.log(`\n${name}`);
  const { measure } = await import(new URL(`${name}.mjs`, folder).href);
  try {
    for (const table of await measure((text) => console.log(`  ${text}`))) printTable(table);
  } catch (error) {
    console.error(`  ${error instanceof Error ? error.message : error}`);
    process.exitCode = 1;
  }
}
