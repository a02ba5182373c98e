import { expect, test } from "vitest";
import { testDatabaseUrl, testDb } from "@/lib/testing/database";
import { migrateDatabase } from "./migrate.mjs";

test("migrating an up-to-date database twice at once changes nothing", async () => {
  const url = testDatabaseUrl();
  await Promise.all([migrateDatabase(url), migrateDatabase(url)]);
  const { rows } = await testDb().$client.query(
    "select count(*)::int as count from graphile_worker._private_jobs",
  );
  expect(rows[0].count).toBe(0);
});
