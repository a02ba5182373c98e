import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { createDatabase, withClient } from "../../db/embedded/admin.mjs";
import { startTemporaryPostgres } from "../../db/embedded/temporary.mjs";
import { migrateDatabase } from "../../db/migrate.mjs";
import { findPgvector } from "../lib/pgvector.mjs";

const attempts = Number(process.env.BENCH_ATTEMPTS ?? 100_000);
const contexts = Number(process.env.BENCH_CONTEXTS ?? 400);
const script = fileURLToPath(new URL("./support/contexts.ts", import.meta.url));
const names = ["patterns", "similar", "wins", "recent", "summaries"];

/**
 * How long it takes to put together what a guardian is shown, over real rows of this many
 * attempts with the offline embedder, with each vector store that can be had.
 * @param {(text: string) => void} say
 */
export async function measure(say) {
  const extensions = await findPgvector();
  const server = await startTemporaryPostgres({
    durable: true,
    ...(extensions && { extensions }),
  });
  try {
    const url = server.url("contexts");
    await createDatabase(server.url("postgres"), "contexts");
    await withClient(server.url("postgres"), (client) =>
      client.query("alter database contexts set maintenance_work_mem = '1GB'"),
    );
    await migrateDatabase(url);
    say(`writing ${attempts.toLocaleString("en")} attempts, labelled and summarised`);
    await run(url, "exact", ["fill", String(attempts)]);
    const results = [];
    for (const store of extensions ? ["exact", "pgvector"] : ["exact"]) {
      say(`${store}: storing their vectors`);
      await run(url, store, ["learn"]);
      say(`${store}: building ${contexts} contexts, then each part alone`);
      results.push(JSON.parse(await run(url, store, ["build", String(contexts)])));
    }
    return [tableOf(results), loopOf(results), partsOf(results)];
  } finally {
    await server.stop();
  }
}

/**
 * @param {string} url
 * @param {string} store
 * @param {string[]} args
 */
async function run(url, store, args) {
  const env = {
    ...process.env,
    DATABASE_URL: url,
    VECTOR_STORE: store,
    AUTH_SECRET: "a-secret-that-only-benchmarks-know-0123456789",
  };
  const node = ["--import", "tsx", "--conditions=react-server", script, ...args];
  const { stdout } = await promisify(execFile)(process.execPath, node, { env, maxBuffer: 1 << 26 });
  return stdout;
}

/** @typedef {{ store: string, first: number, held: { first: number[], whole: number[], searching: number[], lookup: number[] }, whole: number[], lookup: number[], parts: Record<string, number[]> }} Result */

/** @param {number[]} values @param {number} share */
function percentile(values, share) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.ceil(sorted.length * share) - 1] ?? 0;
}

/** @param {number} value */
const short = (value) => value.toFixed(1);

/** @param {Result[]} results */
function tableOf(results) {
  return {
    title: `A whole context at ${attempts.toLocaleString("en")} attempts, milliseconds`,
    columns: [
      "store",
      "p50",
      "p95",
      "most",
      "one row by key: p50",
      "p95",
      "ratio p50",
      "ratio p95",
    ],
    rows: results.map(({ store, whole, lookup }) => {
      const [half, most] = [0.5, 0.95].map((share) => [
        percentile(whole, share),
        percentile(lookup, share),
      ]);
      const [p50 = 0, row50 = 0] = half ?? [];
      const [p95 = 0, row95 = 0] = most ?? [];
      const figures = [p50, p95, percentile(whole, 1), row50, row95, p50 / row50, p95 / row95];
      return [store, ...figures.map(short)];
    }),
    notes: [
      "Wanted: p95 under 50. One row by key: an attempt read through the same connections in the",
      "same process, half before and half after. The ratios are the context to that.",
    ],
  };
}

/** @param {Result[]} results */
function loopOf(results) {
  return {
    title: "How long the event loop was held, p99 / most, milliseconds",
    columns: ["store", "one row by key", "searching", "whole contexts", "first search", "it took"],
    rows: results.map(({ store, held, first }) => [
      store,
      ...[held.lookup, held.searching, held.whole, held.first].map((both) =>
        both.map(short).join(" / "),
      ),
      short(first),
    ]),
    notes: ["The first search with the exact store brings every code into the thread's memory."],
  };
}

/** @param {Result[]} results */
function partsOf(results) {
  return {
    title: "Each part alone, p50 / p95",
    columns: ["store", ...names],
    rows: results.map(({ store, parts }) => [
      store,
      ...names.map((name) =>
        [0.5, 0.95].map((share) => short(percentile(parts[name] ?? [], share))).join(" / "),
      ),
    ]),
    notes: ["The parts are read side by side. Each figure has the detector and the budget in it."],
  };
}
