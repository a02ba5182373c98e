import { randomBytes } from "node:crypto";
import { createDatabase, withClient, withDatabase } from "../../db/embedded/admin.mjs";

/** Forgets how many people have signed up from here, so that journeys can be repeated as often as wanted. */
export async function forgetSignUps(): Promise<void> {
  const server = process.env.E2E_DATABASE_SERVER;
  if (!server) throw new Error("The global setup has not run.");
  await withClient(withDatabase(server, "anubis"), (client) =>
    client.query("delete from rate_limit where key like '%sign_up%'"),
  );
}

/** A database of its own for a test that starts its own server: migrated, and seeded or empty. */
export async function cloneDatabase(template: "seeded" | "empty"): Promise<string> {
  const server = process.env.E2E_DATABASE_SERVER;
  if (!server) throw new Error("The global setup has not run.");
  const name = `e2e_${randomBytes(6).toString("hex")}`;
  await createDatabase(server, name, template);
  return withDatabase(server, name);
}
