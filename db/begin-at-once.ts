import { NodePgSession, NodePgTransaction } from "drizzle-orm/node-postgres";
import { PgDialect } from "drizzle-orm/pg-core";
import type { PoolClient } from "pg";
import type { Db } from "./client";

const dialect = new PgDialect();

/** A live transaction, by the name that `transaction.ts` gives it. */
type Tx = Parameters<Parameters<Db["transaction"]>[0]>[0];

/** By default a statement with a list among its values is planned again for every list. */
const BEGIN = "begin; set local plan_cache_mode = force_generic_plan";

/**
 * Runs `work` in one transaction without waiting for BEGIN. If BEGIN should fail, what was asked along
 * with it ran outside of any transaction, so it only reads and locks; nothing more is asked then.
 */
export async function beginAtOnce<T>(db: Db, work: (tx: Tx) => Promise<T>): Promise<T> {
  const client = await db.$client.connect();
  const gate: Gate = { reason: null };
  const begun = client.query(BEGIN).catch((error: unknown) => {
    gate.reason = error;
    throw error;
  });
  const session = new NodePgSession(gated(client, gate), dialect, undefined);
  let isLost = false;
  try {
    const [, result] = await Promise.all([
      begun,
      work(new NodePgTransaction(dialect, session, undefined)),
    ]);
    const { command } = await client.query("commit");
    if (command !== "COMMIT") throw new Error("A statement had failed: nothing was kept.");
    return result;
  } catch (error) {
    isLost = await client.query("rollback").then(
      () => false,
      () => true,
    );
    throw error;
  } finally {
    gate.reason = new Error("The transaction is over.");
    client.release(isLost);
  }
}

/** Why nothing more is asked, if so. */
type Gate = { reason: unknown };

function gated(client: PoolClient, gate: Gate): PoolClient {
  const query = (...asked: Parameters<PoolClient["query"]>) =>
    gate.reason === null ? client.query(...asked) : Promise.reject(gate.reason);
  return Object.create(client, { query: { value: query } });
}
