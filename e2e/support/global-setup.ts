import { mkdirSync } from "node:fs";
import { resolve } from "node:path";
import { createDatabase, withDatabase } from "../../db/embedded/admin.mjs";
import { startTemporaryPostgres } from "../../db/embedded/temporary.mjs";
import { migrateDatabase } from "../../db/migrate.mjs";
import { startServer, testServerEnv } from "../../lib/testing/server";
import { ensureBuilt } from "../../scripts/lib/build.mjs";
import { runSeed } from "../../scripts/lib/world.mjs";

/** A database server, a seeded world and the built product over it, for the whole run. */
export default async function globalSetup() {
  await ensureBuilt();
  const database = await startTemporaryPostgres();
  try {
    await prepare(database.url("postgres"));
    const server = await startServer({ databaseUrl: database.url("anubis") });
    process.env.E2E_URL = server.url;
    return async () => {
      await server.stop();
      await database.stop();
    };
  } catch (error) {
    await database.stop();
    throw error;
  }
}

async function prepare(server: string) {
  const accounts = resolve(".data/test/accounts.json");
  mkdirSync(resolve(".data/test"), { recursive: true });
  await createDatabase(server, "empty");
  await migrateDatabase(withDatabase(server, "empty"));
  await createDatabase(server, "seeded", "empty");
  await runSeed(withDatabase(server, "seeded"), { ...process.env, ...testServerEnv }, accounts);
  await createDatabase(server, "anubis", "seeded");
  process.env.E2E_DATABASE_SERVER = server;
  process.env.E2E_ACCOUNTS = accounts;
}
