import { connect, type Db } from "@/db/client";
import { closeSessionLocks } from "@/db/session-lock";
import { createDatabase } from "../../db/embedded/admin.mjs";
import { startTemporaryPostgres } from "../../db/embedded/temporary.mjs";
import { migrateDatabase } from "../../db/migrate.mjs";
import { findPgvector } from "../../scripts/lib/pgvector.mjs";
import { testDb } from "./database";

export type PgvectorDatabase = { db: Db; close: () => Promise<void> };

/**
 * A migrated database of a real Postgres with pgvector: this file's own where its server has the
 * extension, else one of a server started for it. Null where the extension cannot be had.
 */
export async function openPgvectorDatabase(): Promise<PgvectorDatabase | null> {
  const { rows } = await testDb().$client.query("select to_regclass('vector_hnsw_entry') as there");
  if (rows[0].there) return { db: testDb(), close: async () => {} };
  const extensions = await findPgvector();
  if (!extensions) return null;
  const server = await startTemporaryPostgres({ extensions });
  await createDatabase(server.url("postgres"), "anubis");
  await migrateDatabase(server.url("anubis"));
  const db = connect(server.url("anubis"), 20);
  return {
    db,
    async close() {
      await closeSessionLocks(db);
      await db.$client.end();
      await server.stop();
    },
  };
}
