import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { createDatabase } from "../../db/embedded/admin.mjs";
import { startTemporaryPostgres } from "../../db/embedded/temporary.mjs";
import { migrateDatabase } from "../../db/migrate.mjs";
import { percentile } from "./support/table.mjs";

const rounds = Number(process.env.BENCH_ROUNDS ?? 3);
const script = fileURLToPath(new URL("./support/heists.ts", import.meta.url));

/**
 * @typedef {{ times: number[], perSecond: number }} Run
 * @typedef {{ asked: number, done: number, refused: number, retried: number, overCap: number, overLoss: number, sums: string[], deadlocks: number, took: Run }} Crowd
 * @typedef {{ statements: { heist: number, refusal: number, bare: number }, paced: Record<"heist" | "bare", Run>, full: Record<"heist" | "bare", Run>, crowd: Crowd }} Found
 */

/**
 * What one heist costs, beside the least that moving a number between two rows takes on the same
 * pool, and whether everything holds where many people rob each other.
 * @param {(text: string) => void} say
 */
export async function measure(say) {
  say(`${rounds} rounds of heists and of bare transfers in turn, on 32 connections`);
  const found = await results();
  const { paced, full, crowd, statements } = found;
  return [
    {
      title: "A heist, milliseconds, on 32 connections",
      columns: ["", "statements", "p50", "p95", "p50 at most load", "p95 at most load", "a second"],
      rows: [
        row("a heist that succeeds", statements.heist, paced.heist, full.heist),
        row("two rows and a line, bare", statements.bare, paced.bare, full.bare),
      ],
      notes: [
        "p50, p95: 200 a second begin, whether or not those before have come to an end.",
        "At most load: 32 people wait for an answer and ask again at once.",
        "Bare: lock two rows in one order, change both, write a line, commit.",
        `A heist that a rule refuses sends ${statements.refusal} statements. BEGIN, COMMIT and the hint after it count.`,
        "Wanted: p95 below 20 ms.",
      ],
    },
    {
      title: "200 heists a second among 50 people",
      columns: ["asked", "done", "refused by a rule", "told to try again", "p95 ms", "deadlocks"],
      rows: [
        [
          crowd.asked,
          crowd.done,
          crowd.refused,
          crowd.retried,
          percentile(crowd.took.times, 0.95).toFixed(1),
          crowd.deadlocks,
        ].map(String),
      ],
      notes: [
        `Above the cap of one heist: ${crowd.overCap}. People beyond their month's loss: ${crowd.overLoss}.`,
        `Sums of the ledger: ${crowd.sums.join(", ")}.`,
      ],
    },
  ];
}

/** @returns {Promise<Found>} */
async function results() {
  const server = await startTemporaryPostgres({ durable: true });
  try {
    await createDatabase(server.url("postgres"), "heists");
    await migrateDatabase(server.url("heists"));
    const env = {
      ...process.env,
      DATABASE_URL: server.url("heists"),
      AUTH_SECRET: "a-secret-that-only-benchmarks-know-0123456789",
    };
    const args = ["--import", "tsx", "--conditions=react-server", script, String(rounds)];
    const { stdout } = await promisify(execFile)(process.execPath, args, { env });
    return JSON.parse(stdout);
  } finally {
    await server.stop();
  }
}

/**
 * @param {string} name
 * @param {number} statements
 * @param {Run} paced
 * @param {Run} full
 */
function row(name, statements, paced, full) {
  const ms = [paced, full].flatMap(({ times }) => [
    percentile(times, 0.5).toFixed(1),
    percentile(times, 0.95).toFixed(1),
  ]);
  return [name, statements.toFixed(1), ...ms, full.perSecond.toFixed(0)];
}
