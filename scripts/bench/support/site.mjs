import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createDatabase } from "../../../db/embedded/admin.mjs";
import { startTemporaryPostgres } from "../../../db/embedded/temporary.mjs";
import { migrateDatabase } from "../../../db/migrate.mjs";
import { ensureBuilt } from "../../lib/build.mjs";
import { serve } from "../../lib/serve.mjs";
import { runSeed } from "../../lib/world.mjs";
import { freePort } from "./free-port.mjs";

/** What the server is told, whatever the shell around it says: no vendor's model is ever asked. */
const settings = {
  PROFILE: "development",
  AUTH_SECRET: "a-secret-that-only-benchmarks-know-0123456789",
  HOUSE_MODEL_PACE_MS: "0",
  LOG_LEVEL: "warn",
};
const kept = ["PATH", "HOME", "TMPDIR", "LANG", "SystemRoot"];

/** The server's own log lines are JSON; its greeting is not. @param {string} text */
function failuresOnly(text) {
  const lines = text.split("\n").filter((line) => line.startsWith("{"));
  if (lines.length > 0) console.error(lines.join("\n"));
}

/**
 * The built product over the seeded world, on a database that flushes every commit to disk.
 * @param {(text: string) => void} say
 * @param {NodeJS.ProcessEnv} [others] settings besides the usual ones
 */
export async function openSite(say, others = {}) {
  await ensureBuilt();
  say("starting a database with the seeded world, and the built server");
  const database = await startTemporaryPostgres({ durable: true });
  const folder = mkdtempSync(join(tmpdir(), "anubis-bench-"));
  try {
    await createDatabase(database.url("postgres"), "anubis");
    const url = database.url("anubis");
    const inherited = Object.fromEntries(kept.map((name) => [name, process.env[name]]));
    const env = { ...inherited, ...settings, ...others, NODE_ENV: "production", DATABASE_URL: url };
    await migrateDatabase(url);
    await runSeed(url, env, join(folder, "accounts.json"));
    const server = await serve({
      args: [".next/standalone/server.js"],
      port: await freePort(),
      host: "127.0.0.1",
      env,
      onOutput: failuresOnly,
    });
    return {
      url: server.url,
      env,
      stop: async () => {
        await server.stop();
        await database.stop();
      },
    };
  } catch (error) {
    await database.stop();
    throw error;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
