import { connect, type Db } from "@/db/client";
import { closeSessionLocks } from "@/db/session-lock";

let open: Db | undefined;

/** The address of this test file's own database. */
export function testDatabaseUrl(): string {
  const url = process.env.DATABASE_URL;
  if (!url) throw new Error("Only *.db.test.ts files have a database.");
  return url;
}

/**
 * This test file's own database: migrated, otherwise empty, closed and removed after the file. Who
 * waits for a lock has more patience than in the product: fifty who race wait long on a slow machine.
 */
export function testDb(): Db {
  open ??= connect(testDatabaseUrl(), 20, { lock_timeout: 5_000 });
  return open;
}

/** Ends the connections of `testDb`. */
export async function closeTestDb(): Promise<void> {
  if (open) await closeSessionLocks(open);
  await open?.$client.end();
  open = undefined;
}
