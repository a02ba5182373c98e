// Imports packages: load it only after the install.
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";

/** Names the lock that a launcher holds on its world. The database drops it with the connection. */
const lock = [0x616e7562, 1];
const prefix = "anubis at ";
const NAME_LENGTH_MAX = 63;

/**
 * Claims a database for one launcher. A launcher that was killed leaves nothing behind: its
 * connection is gone, and so is its claim.
 * @param {string} url
 * @param {string} address where the launcher serves
 * @returns {Promise<{ lost: Promise<void>, release: () => Promise<void> }>} `lost` when the connection ended
 * @throws when another launcher holds it, saying where that one serves
 */
export async function claimWorld(url, address) {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: 5_000,
    application_name: `${prefix}${address}`.slice(0, NAME_LENGTH_MAX),
  });
  client.on("error", () => {}); // "end" follows
  /** @type {Promise<void>} */
  const lost = new Promise((resolve) => void client.once("end", () => resolve()));
  await client.connect();
  try {
    // One that was killed a moment ago may still be on its way out.
    await client.query("set lock_timeout = '1s'");
    await client.query("select pg_advisory_lock($1, $2)", lock);
    return { lost, release: () => client.end() };
  } catch (error) {
    const refusal = isTaken(error) ? new Error(runsAlready(await holder(client))) : error;
    await client.end().catch(() => {});
    throw refusal;
  }
}

/**
 * Resolves when the server of a claimed database is gone for good. One that restarts by itself, as
 * Postgres does after a crash of one of its processes, is claimed again.
 * @param {{ lost: Promise<void> }} claim
 * @param {() => boolean} isServing
 * @param {() => Promise<{ lost: Promise<void> }>} again
 */
export async function untilGone(claim, isServing, again) {
  /** @type {{ lost: Promise<void> } | null} */ let held = claim;
  for (;;) {
    await held?.lost;
    if (!isServing()) return;
    held = await again().catch(() => null);
    if (!held) await pause(200);
  }
}

/** @param {string | null} address */
export function runsAlready(address) {
  return `Anubis is already running from this folder${address ? ` at ${address}` : ""}: use that one, or stop it first.`;
}

/** @param {unknown} error */
function isTaken(error) {
  return /** @type {{ code?: string }} */ (error).code === "55P03";
}

/** @param {pg.Client} client */
async function holder(client) {
  const { rows } = await client.query(
    `select application_name as name from pg_locks join pg_stat_activity using (pid)
      where locktype = 'advisory' and granted and classid = $1 and objid = $2
        and database = (select oid from pg_database where datname = current_database())`,
    lock,
  );
  const name = rows[0]?.name ?? "";
  return name.startsWith(prefix) ? name.slice(prefix.length) : null;
}
