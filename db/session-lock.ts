import { Pool } from "pg";
import type { Db } from "./client";
import { noticeLostClients } from "./keep-alive";

const HOLDERS_MAX = 8;
/** Taking and giving back a lock never waits for anybody: no answer means no connection. */
const ANSWER_MS = 10_000;
const pools = new WeakMap<Db, Pool>();

/**
 * Runs `work` while holding a lock of this name, or returns false at once when somebody else in
 * the whole deployment holds it. The lock belongs to a connection, so it ends when the process
 * dies, and within half a minute when its machine is lost. Those connections come from a pool of
 * their own: however many wait here, the work they wait for still finds a connection. The pool is
 * small, so whoever has much to do gives a lock back now and then.
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
    // A lock is held for as long as its work takes, and the next holder waits for a connection.
    connectionTimeoutMillis: 0,
    statement_timeout: false,
    query_timeout: ANSWER_MS,
    ...noticeLostClients,
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
