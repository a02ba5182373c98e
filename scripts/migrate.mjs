// Migrates the database that DATABASE_URL names: for deployments that start the server by themselves.
import { migrateDatabase } from "../db/migrate.mjs";
import { sentence } from "./lib/main.mjs";

try {
  const url = process.env.DATABASE_URL;
  if (!url) throw new Error("Set DATABASE_URL to the database to migrate.");
  await migrateDatabase(url, process.argv[2]);
} catch (error) {
  console.error(sentence(error));
  process.exit(1);
}
