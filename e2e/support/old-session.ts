import { withClient, withDatabase } from "../../db/embedded/admin.mjs";
import { transact } from "../../db/transaction";
import { openSession } from "../../lib/auth/open-session";
import { createUser } from "../../lib/user/create-user";
import { openWallet } from "../../lib/wallet/open-wallet";
import { openWorld } from "./world";

/**
 * Somebody who signed in two hours ago: their cookie, and a way to let two minutes pass for the
 * exchange of its token.
 */
export async function sessionOfLongAgo(): Promise<{ cookie: string; later: () => Promise<void> }> {
  const server = process.env.E2E_DATABASE_SERVER;
  if (!server) throw new Error("The global setup has not run.");
  const url = withDatabase(server, "anubis");
  const world = await openWorld(url);
  try {
    const ctx = { ...world.context, now: () => new Date(Date.now() - 2 * 3_600_000) };
    const { token, sessionId } = await transact(world.db, async (tx) => {
      const { id } = await createUser(tx, ctx, { email: null, guest: false });
      await openWallet(tx, ctx, id);
      return openSession(tx, ctx, id);
    });
    const later = async () => {
      await withClient(url, (client) =>
        client.query(
          `update auth_session set confirmed_at = confirmed_at - interval '2 minutes',
             rotated_at = rotated_at - interval '2 minutes' where id = $1`,
          [sessionId],
        ),
      );
      await withClient(url, (client) =>
        client.query(
          "update auth_spent_token set spent_at = spent_at - interval '2 minutes' where session_id = $1",
          [sessionId],
        ),
      );
    };
    return { cookie: token, later };
  } finally {
    await world.close();
  }
}
