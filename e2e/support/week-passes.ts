import { withClient, withDatabase } from "../../db/embedded/admin.mjs";
import { removeDue } from "../../lib/account/removal/remove-due";
import { openWorld } from "./world";

/** Lets the week pass after which an account is deleted, and the sweep come by. */
export async function weekPasses(email: string): Promise<void> {
  const server = process.env.E2E_DATABASE_SERVER;
  if (!server) throw new Error("The global setup has not run.");
  const url = withDatabase(server, "anubis");
  await withClient(url, (client) =>
    client.query(
      `update account_removal set due_at = now() - interval '1 second'
       where user_id = (select id from app_user where email = $1)`,
      [email],
    ),
  );
  const world = await openWorld(url);
  try {
    await removeDue(world.context);
  } finally {
    await world.close();
  }
}
