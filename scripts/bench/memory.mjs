import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { createDatabase } from "../../db/embedded/admin.mjs";
import { startTemporaryPostgres } from "../../db/embedded/temporary.mjs";
import { migrateDatabase } from "../../db/migrate.mjs";
import { findPgvector } from "../lib/pgvector.mjs";

const people = Number(process.env.BENCH_PEOPLE ?? 1_000);
const each = Number(process.env.BENCH_MEMORIES ?? 100);
const recalls = Number(process.env.BENCH_RECALLS ?? 2_000);
const script = fileURLToPath(new URL("./support/memories.ts", import.meta.url));

/**
 * How long it takes to recall what a companion may know with a turn: the plan, the vector of the
 * question, three scopes searched, five memories and the summary. People are asked for in no order.
 * @param {(text: string) => void} say
 */
export async function measure(say) {
  const extensions = await findPgvector();
  const server = await startTemporaryPostgres({ durable: true, ...(extensions && { extensions }) });
  try {
    const results = [];
    for (const store of extensions ? ["exact", "pgvector"] : ["exact"]) {
      const url = server.url(`memories_${store}`);
      await createDatabase(server.url("postgres"), `memories_${store}`);
      await migrateDatabase(url);
      say(`${store}: writing ${(people * each).toLocaleString("en")} memories of ${people} people`);
      await run(url, store, "fill");
      say(`${store}: recalling ${recalls} times alone, then ten at once`);
      results.push(JSON.parse(await run(url, store, "recall")));
    }
    return [tableOf(results)];
  } finally {
    await server.stop();
  }
}

/** @param {string} url @param {string} store @param {string} task */
async function run(url, store, task) {
  const env = {
    ...process.env,
    DATABASE_URL: url,
    VECTOR_STORE: store,
    AUTH_SECRET: "a-secret-that-only-benchmarks-know-0123456789",
  };
  const args = [script, task, String(people), String(each), String(recalls)];
  const node = ["--import", "tsx", "--conditions=react-server", ...args];
  const { stdout } = await promisify(execFile)(process.execPath, node, { env, maxBuffer: 1 << 26 });
  return stdout;
}

/** @param {number[]} values @param {number} share */
function percentile(values, share) {
  const sorted = values.toSorted((a, b) => a - b);
  return (sorted[Math.ceil(sorted.length * share) - 1] ?? 0).toFixed(1);
}

/** @param {{ store: string, first: number, alone: number[], crowded: number[] }[]} results */
function tableOf(results) {
  return {
    title: `Recall at ${(people * each).toLocaleString("en")} memories of ${people} people, milliseconds`,
    columns: ["store", "first", "p50", "p95", "p99", "ten at once: p50", "p95"],
    rows: results.map(({ store, first, alone, crowded }) => [
      store,
      first.toFixed(0),
      percentile(alone, 0.5),
      percentile(alone, 0.95),
      percentile(alone, 0.99),
      percentile(crowded, 0.5),
      percentile(crowded, 0.95),
    ]),
  };
}
