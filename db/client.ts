import { Socket } from "node:net";
import { drizzle } from "drizzle-orm/node-postgres";
import { Pool } from "pg";

/** For a server: nobody who asks it waits without end. Milliseconds. */
export const serverLimits = { connectionTimeoutMillis: 5_000, statement_timeout: 15_000 } as const;

/** What is asked in one turn of the event loop leaves in one write. */
class GatheringSocket extends Socket {
  override uncork(): void {
    process.nextTick(() => super.uncork());
  }
}

/** A pool over `url`. Ends idle-in-transaction sessions, so a lost client cannot hold locks. */
export function connect(
  url: string,
  max = 20,
  limits: {
    connectionTimeoutMillis?: number;
    statement_timeout?: number;
    lock_timeout?: number;
  } = {},
) {
  const pool = new Pool({
    connectionString: url,
    max,
    application_name: "anubis",
    idle_in_transaction_session_timeout: 15_000,
    lock_timeout: 2_000, // A lock that is not granted by then is refused by the database.
    // What a transaction asks together is sent together: one wait instead of one for each.
    pipeline: true,
    stream: () => new GatheringSocket(),
    ...limits,
  });
  // An idle connection that dies is replaced on the next use; without a listener it ends the process.
  pool.on("error", () => {});
  // The same for one that is in use between two queries: the next query says what happened.
  pool.on("connect", (client) => client.on("error", () => {}));
  return drizzle(pool);
}

export type Db = ReturnType<typeof connect>;
