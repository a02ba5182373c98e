import { randomBytes } from "node:crypto";
import type { TestProject } from "vitest/node";
import { createDatabase, dropDatabase, withDatabase } from "../../db/embedded/admin.mjs";
import { startTemporaryPostgres } from "../../db/embedded/temporary.mjs";
import { migrateDatabase } from "../../db/migrate.mjs";

declare module "vitest" {
  interface ProvidedContext {
    databaseTemplate: { serverUrl: string; name: string };
  }
}

/** One server for the whole run, holding a migrated template that every test file clones. */
export async function setup(project: TestProject) {
  const server = await openServer();
  const name = `anubis_template_${randomBytes(6).toString("hex")}`;
  try {
    await createDatabase(server.url, name);
    await migrateDatabase(withDatabase(server.url, name));
  } catch (error) {
    await server.close();
    throw error;
  }
  project.provide("databaseTemplate", { serverUrl: server.url, name });
  return async () => {
    await dropDatabase(server.url, name);
    await server.close();
  };
}

async function openServer() {
  const given = process.env.TEST_DATABASE_URL;
  if (given) return { url: given, close: async () => {} };
  const server = await startTemporaryPostgres();
  return { url: server.url("postgres"), close: server.stop };
}
