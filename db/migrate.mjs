import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { drizzle } from "drizzle-orm/node-postgres";
import { migrate } from "drizzle-orm/node-postgres/migrator";
import { Logger, runMigrations } from "graphile-worker";
import { withClient } from "./embedded/admin.mjs";
import { prepareVectorExtension } from "./vector-extension.mjs";

const lockKey = 7_102_601; // any number, the same in every start
const oldest = 15;

/**
 * Brings the database at `url` to the newest schema, ours and the job queue's. Two at once queue up.
 * @param {string} url
 * @param {string} [folder] where the migrations are
 */
export async function migrateDatabase(url, folder = defaultFolder()) {
  await withClient(url, async (client) => {
    await checkServer(client);
    await client.query("select pg_advisory_lock($1)", [lockKey]);
    await client.query("set client_min_messages = warning");
    if (existsSync(join(folder, "meta", "_journal.json"))) {
      await migrate(drizzle(client), { migrationsFolder: folder });
      await checkComplete(client, folder);
      await prepareVectorExtension(client);
    }
    await runMigrations({ connectionString: url, logger: new Logger(() => () => {}) });
  });
}

/** @param {import("pg").Client} client */
async function checkServer(client) {
  const { rows } = await client.query(
    "select current_setting('server_version_num')::int as number, current_setting('server_version') as name",
  );
  if (rows[0].number >= oldest * 10_000) return;
  throw new Error(
    `The database is Postgres ${rows[0].name}, and Anubis needs ${oldest} or newer: upgrade it, or point DATABASE_URL at another server.`,
  );
}

/**
 * The migrator skips a migration that is older than the last one applied; that must not pass unseen.
 * @param {import("pg").Client} client
 * @param {string} folder
 */
async function checkComplete(client, folder) {
  const { rows } = await client.query("select hash from drizzle.__drizzle_migrations");
  const applied = new Set(rows.map((row) => row.hash));
  const { entries } = JSON.parse(readFileSync(join(folder, "meta", "_journal.json"), "utf8"));
  for (const { tag } of entries) {
    const text = readFileSync(join(folder, `${tag}.sql`), "utf8");
    if (applied.has(createHash("sha256").update(text).digest("hex"))) continue;
    throw new Error(
      `Migration ${tag} was changed or added behind one that this database already has: start from an empty database, or give it a new, later migration.`,
    );
  }
}

function defaultFolder() {
  return fileURLToPath(new URL("../drizzle", import.meta.url));
}
