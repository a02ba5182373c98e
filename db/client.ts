import { drizzle } from "drizzle-orm/node-postgres";
import { Pool } from "pg";

/** A pool over `url`. Ends idle-in-transaction sessions, so a lost client cannot hold locks. */
export function connect(url: string, max = 20) {
  const pool = new Pool({
    connectionString: url,
    max,
    application_name: "anubis",
    idle_in_transaction_session_timeout: 15_000,
  });
  // An idle connection that dies is replaced on the next use; without a listener it ends the process.
  pool.on("error", () => {});
  // The same for one that is in use between two queries: the next query says what happened.
  pool.on("connect", (client) => client.on("error", () => {}));
  return drizzle(pool);
}

export type Db = ReturnType<typeof connect>;
