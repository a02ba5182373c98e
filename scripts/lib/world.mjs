// Imports packages: load it only after the install.
import { existsSync } from "node:fs";
import { withClient } from "../../db/embedded/admin.mjs";
import { accountsFile } from "./accounts.mjs";
import { codeCommit } from "./code-commit.mjs";
import { run } from "./process.mjs";
import { pass, step } from "./progress.mjs";

const seed = "db/seed/run.ts";

/**
 * Fills an empty database with a small living world, once. The mark is set after the seed has
 * finished, so one that was cut short is run again.
 * @param {string} url
 * @param {NodeJS.ProcessEnv} env
 */
export async function ensureSeeded(url, env) {
  if (!existsSync(seed) || (await isSeeded(url))) return;
  await step("Seeding a small world", () => runSeed(url, env, accountsFile));
  await withClient(url, (client) => client.query("insert into launch.seeded default values"));
}

/**
 * Runs the seed on a migrated database.
 * @param {string} url
 * @param {NodeJS.ProcessEnv} env
 * @param {string} accounts the file that it writes the sign-ins to
 */
export async function runSeed(url, env, accounts) {
  if (!existsSync(seed)) return;
  const args = ["--import", "tsx", "--conditions=react-server", seed, accounts];
  // Nobody outside hears from people who are made up.
  const own = { ...env, ...codeCommit(), DATABASE_URL: url, SMTP_URL: "" };
  const code = await run(process.execPath, args, { env: own, onOutput: pass, limitMs: 300_000 });
  if (code !== 0) throw new Error("The seed failed (see above).");
}

/** @param {string} url */
function isSeeded(url) {
  return withClient(url, async (client) => {
    const { rows } = await client.query("select to_regclass('launch.seeded') is not null as known");
    if (!rows[0].known) {
      await client.query("create schema if not exists launch");
      await client.query(
        "create table if not exists launch.seeded (at timestamptz not null default now())",
      );
    }
    const { rowCount } = await client.query("select 1 from launch.seeded limit 1");
    return rowCount === 1;
  });
}
