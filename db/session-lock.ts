import { Pool } from "pg";
import type { Db } from "./client";

const HOLDERS_MAX = 8;
const pools = new WeakMap<Db, Pool>();

/**
 * Runs `work` while holding a lock of this name, or returns false at once when somebody else in
 * the whole deployment holds it. The lock belongs to a connection, so it ends when the process
 * dies. Those connections come from a pool of their own: however many wait here, the work they
 * wait for still finds a connection.
 */
export async function withSessionLock(
  db: Db,
  name: string,
  work: () => Promise<void>,
): Promise<boolean> {
  const client = await poolOf(db).connect();
  let broken = false;
  try {
    const { rows } = await client.query<{ locked: boolean }>(
      "select pg_try_advisory_lock(hashtextextended($1, 0)) as locked",
      [name],
    );
    if (!rows[0]?.locked) return false;
    try {
      await work();
      return true;
    } finally {
      // A connection that cannot say so has lost its lock with its session.
      await client.query("select pg_advisory_unlock(hashtextextended($1, 0))", [name]).catch(() => {
        broken = true;
      });
    }
  } finally {
    client.release(broken);
  }
}

function poolOf(db: Db): Pool {
  const known = pools.get(db);
  if (known) return known;
  const pool = new Pool({
    ...db.$client.options,
    max: HOLDERS_MAX,
    application_name: "anubis-locks",
    allowExitOnIdle: true,
  });
  pool.on("error", () => {});
  pool.on("connect", (client) => client.on("error", () => {}));
  pools.set(db, pool);
  return pool;
}

/** Ends the connections that locks were held on. */
export async function closeSessionLocks(db: Db): Promise<void> {
  await pools.get(db)?.end();
  pools.delete(db);
}
