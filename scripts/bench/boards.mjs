import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { createDatabase } from "../../db/embedded/admin.mjs";
import { startTemporaryPostgres } from "../../db/embedded/temporary.mjs";
import { migrateDatabase } from "../../db/migrate.mjs";
import { percentile } from "./support/table.mjs";

const sizes = (process.env.BENCH_SIZES ?? "10000,100000,1000000").split(",").map(Number);
const reads = Number(process.env.BENCH_READS ?? 400);
const script = fileURLToPath(new URL("./support/boards.ts", import.meta.url));

/**
 * What pages of a month's board and places on it cost, by how many people it has.
 * @param {(text: string) => void} say
 */
export async function measure(say) {
  const rows = [];
  for (const people of sizes) {
    say(`${people.toLocaleString("en")} people, ${reads} reads of each kind`);
    rows.push(rowOf(people, await results(people)));
  }
  return [
    {
      title: "Boards, milliseconds at the 95th of 100 (at the median)",
      columns: [
        "people",
        "points",
        "first page",
        "any page",
        "my place",
        "teams",
        "an award",
        "the end",
      ],
      rows,
      notes: [
        "points: how many different numbers of points people have; what a place costs grows with it.",
        "first page, any page: 25 people with their places and names. my place: the figure and the",
        "neighbours, as the page shows them, of anybody. teams: 25 of them and one's own with its",
        "neighbours, where one of ten people is in a team of four. an award: one transaction, eight at once.",
        "the end: seconds that closing the month and writing every place down takes.",
      ],
    },
  ];
}

/** @param {number} people */
async function results(people) {
  const server = await startTemporaryPostgres({ durable: true });
  try {
    await createDatabase(server.url("postgres"), "boards");
    await migrateDatabase(server.url("boards"));
    const env = {
      ...process.env,
      DATABASE_URL: server.url("boards"),
      AUTH_SECRET: "a-secret-that-only-benchmarks-know-0123456789",
    };
    const args = ["--import", "tsx", "--conditions=react-server", script];
    const asked = [...args, String(people), String(reads)];
    const { stdout } = await promisify(execFile)(process.execPath, asked, { env });
    return JSON.parse(stdout);
  } finally {
    await server.stop();
  }
}

/**
 * @param {number} people
 * @param {{ points: number, end: number } & Record<"first" | "any" | "mine" | "teams" | "award", number[]>} found
 */
function rowOf(people, found) {
  const times = [found.first, found.any, found.mine, found.teams, found.award].map(
    (values) => `${percentile(values, 0.95).toFixed(1)} (${percentile(values, 0.5).toFixed(1)})`,
  );
  return [
    people.toLocaleString("en"),
    found.points.toLocaleString("en"),
    ...times,
    found.end.toFixed(1),
  ];
}
