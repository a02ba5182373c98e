import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { createDatabase } from "../../db/embedded/admin.mjs";
import { startTemporaryPostgres } from "../../db/embedded/temporary.mjs";
import { migrateDatabase } from "../../db/migrate.mjs";
import { median } from "./support/table.mjs";

const rounds = Number(process.env.BENCH_ROUNDS ?? 7);
const turns = Number(process.env.BENCH_TURNS ?? 400);
const script = fileURLToPath(new URL("./support/charges.ts", import.meta.url));

/**
 * What a turn costs in credits, held and then posted in two transactions, beside one plain transfer
 * in the ledger, through the same pool on a server that flushes every commit.
 * @param {(text: string) => void} say
 */
export async function measure(say) {
  const server = await startTemporaryPostgres({ durable: true });
  try {
    const url = server.url("credit");
    await createDatabase(server.url("postgres"), "credit");
    await migrateDatabase(url);
    say(`${rounds} rounds of ${turns} turns, one and eight at once`);
    const env = {
      ...process.env,
      DATABASE_URL: url,
      AUTH_SECRET: "a-secret-that-only-benchmarks-know-0123456789",
    };
    const node = ["--import", "tsx", "--conditions=react-server", script];
    const args = [...node, String(rounds), String(turns)];
    const { stdout } = await promisify(execFile)(process.execPath, args, { env });
    return [tableOf(JSON.parse(stdout))];
  } finally {
    await server.stop();
  }
}

/** @param {Record<string, { turn: number[], move: number[] }>} results */
function tableOf(results) {
  return {
    title: "A turn's credits beside a transfer, milliseconds each",
    columns: ["at once", "hold and post", "one transfer", "ratio"],
    rows: Object.entries(results).map(([lanes, { turn, move }]) => {
      const ratios = turn.map((each, round) => each / (move[round] ?? Number.NaN));
      return [
        lanes,
        ...[median(turn), median(move), median(ratios)].map((each) => each.toFixed(2)),
      ];
    }),
    notes: [
      "A turn is two transactions: the hold reads day, plan, caps, settings and buckets, and writes a",
      "charge and a movement; the post closes both. Its two commits alone are twice a transfer's one.",
    ],
  };
}
