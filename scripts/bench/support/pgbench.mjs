import { execFile, spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);
const debian = "/usr/lib/postgresql";

/** The path of pgbench, which is not among the embedded binaries. */
export function findPgbench() {
  const installed = existsSync(debian)
    ? readdirSync(debian).map((version) => join(debian, version, "bin", "pgbench"))
    : [];
  const found = ["pgbench", ...installed.toReversed()].find(
    (path) => spawnSync(path, ["--version"]).status === 0,
  );
  if (found) return found;
  throw new Error(
    "This benchmark needs pgbench. Debian and Ubuntu: apt-get install postgresql-contrib (or postgresql-15). macOS: brew install libpq, and put its bin folder on PATH.",
  );
}

/**
 * @param {string} pgbench
 * @param {string} url
 * @param {string[]} options
 */
export async function runPgbench(pgbench, url, options) {
  const { hostname, port, username, password, pathname } = new URL(url);
  const { stdout, stderr } = await run(pgbench, [...options, pathname.slice(1)], {
    // biome-ignore format: libpq's names
    env: { ...process.env, PGHOST: hostname, PGPORT: port, PGUSER: username, PGPASSWORD: decodeURIComponent(password) },
    maxBuffer: 64 * 1024 * 1024,
  });
  return { stdout, stderr };
}

/**
 * Transactions a second of one timed run.
 * @param {string} pgbench
 * @param {string} url
 * @param {{ clients: number, seconds: number, script: string[] }} load
 */
export async function transactionsPerSecond(pgbench, url, { clients, seconds, script }) {
  const threads = String(Math.min(clients, 2));
  const { stdout } = await runPgbench(pgbench, url, [
    ...["-n", "-M", "prepared", "-c", String(clients), "-j", threads, "-T", String(seconds)],
    ...script,
  ]);
  const found = /^tps = ([0-9.]+)/m.exec(stdout);
  if (!found) throw new Error(`pgbench gave no result:\n${stdout}`);
  return Number(found[1]);
}
