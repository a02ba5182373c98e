import { withClient, withDatabase } from "../../db/embedded/admin.mjs";
import { until } from "../../lib/testing/until";

/** Lets the week pass after which an account is deleted, and the server's own sweep come by. */
export async function weekPasses(email: string, databaseUrl = sharedWorld()): Promise<void> {
  await withClient(databaseUrl, async (client) => {
    const { rows } = await client.query(
      `update account_removal set due_at = now() - interval '1 second'
       where user_id = (select id from app_user where email = $1) returning user_id`,
      [email],
    );
    await client.query("select graphile_worker.add_job('account.remove_due', '{}'::json)");
    const done = "select 1 from account_removal where user_id = $1 and done_at is not null";
    await until(async () => (await client.query(done, [rows[0]?.user_id])).rows.length > 0);
  });
}

/** The database of the server that all journeys share. */
function sharedWorld(): string {
  const server = process.env.E2E_DATABASE_SERVER;
  if (!server) throw new Error("The global setup has not run.");
  return withDatabase(server, "anubis");
}
