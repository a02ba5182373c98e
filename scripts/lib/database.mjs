// Imports packages: load it only after the install.
import { createHash } from "node:crypto";
import { existsSync, realpathSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { reachable, serverAccount } from "../../db/embedded/account.mjs";
import { createDatabase, withClient } from "../../db/embedded/admin.mjs";
import { isAlive } from "../../db/embedded/postmaster.mjs";
import { startPostgres } from "../../db/embedded/server.mjs";
import { say } from "./progress.mjs";

/**
 * `embedded` is null where the database is the user's own.
 * @typedef {{ url: string, embedded: { isServing: () => boolean } | null, stop: () => Promise<void> }} Database
 */

/**
 * The database that DATABASE_URL names, or the embedded one.
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<Database>}
 */
export async function openDatabase(env = process.env) {
  if (env.DATABASE_URL) {
    await checkAnswers(env.DATABASE_URL);
    return { url: env.DATABASE_URL, embedded: null, stop: async () => {} };
  }
  const server = await startPostgres({
    folder: dataFolder(),
    stateFile: resolve(".data/postgres.json"),
    durable: true,
  });
  await createDatabase(server.url("postgres"), "anubis");
  return {
    url: server.url("anubis"),
    embedded: { isServing: () => isAlive(server.pid) },
    stop: server.stop,
  };
}

/** `.data/postgres`, or a folder outside the checkout when root's own folders shut the server's account out. */
function dataFolder() {
  const local = resolve(".data");
  const account = serverAccount();
  const closed =
    account &&
    (!reachable(resolve("package.json"), account) ||
      (existsSync(local) && (statSync(local).mode & 0o1) === 0));
  if (!closed) return join(local, "postgres");
  const name = createHash("sha256").update(realpathSync(".")).digest("hex").slice(0, 12);
  const folder = `/var/lib/anubis/${name}/postgres`;
  say(
    `Postgres may not run as root, and no other account can enter ${resolve(".")}: its data is in ${folder}`,
  );
  return folder;
}

/** @param {string} url */
async function checkAnswers(url) {
  const where = placeOf(url);
  try {
    await withClient(url, (client) => client.query("select 1"));
  } catch (error) {
    const { code, message } = /** @type {NodeJS.ErrnoException} */ (error);
    throw new Error(
      `The database of DATABASE_URL (${where}) cannot be used: ${message || code}. Start it, correct DATABASE_URL, or remove it to use the embedded one.`,
    );
  }
}

/** @param {string} url */
function placeOf(url) {
  try {
    const { host, pathname, protocol } = new URL(url);
    if (!protocol.startsWith("postgres")) throw new Error("another protocol");
    return `${host}${pathname}`;
  } catch {
    throw new Error("DATABASE_URL is not a postgres:// address.");
  }
}
