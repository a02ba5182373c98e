import { randomBytes } from "node:crypto";
import { afterAll, inject } from "vitest";
import { createDatabase, dropDatabase, withDatabase } from "../../db/embedded/admin.mjs";
import { closeTestDb } from "./database";

// Each test file owns a database, so files may run side by side and leave what they like.
const { serverUrl, name: template } = inject("databaseTemplate");
const name = `anubis_test_${randomBytes(8).toString("hex")}`;
await createDatabase(serverUrl, name, template);

process.env.DATABASE_URL = withDatabase(serverUrl, name);
process.env.AUTH_SECRET = randomBytes(32).toString("hex");
process.env.HOSTNAME = "127.0.0.1";
process.env.HOUSE_MODEL_PACE_MS = "0";
process.env.LOG_LEVEL = "silent";
process.env.WORKER = "off";

afterAll(async () => {
  await closeTestDb();
  await dropDatabase(serverUrl, name);
});
