import { randomBytes } from "node:crypto";
import { inject } from "vitest";
import { connect, type Db } from "@/db/client";
import { closeSessionLocks } from "@/db/session-lock";
import { createDatabase, dropDatabase, withDatabase } from "../../db/embedded/admin.mjs";

/** Works with one more database: migrated, empty, and removed afterwards. */
export async function withSecondDb<T>(work: (db: Db) => Promise<T>): Promise<T> {
  const { serverUrl, name: template } = inject("databaseTemplate");
  const name = `anubis_test_${randomBytes(8).toString("hex")}`;
  await createDatabase(serverUrl, name, template);
  const db = connect(withDatabase(serverUrl, name), 4);
  try {
    return await work(db);
  } finally {
    await closeSessionLocks(db);
    await db.$client.end();
    await dropDatabase(serverUrl, name);
  }
}
