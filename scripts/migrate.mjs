// Migrates the database that DATABASE_URL names: for deployments that start the server by themselves.
import { migrateDatabase } from "../db/migrate.mjs";

const url = process.env.DATABASE_URL;
if (!url) {
  console.error("Set DATABASE_URL to the database to migrate.");
  process.exit(1);
}
await migrateDatabase(url);
