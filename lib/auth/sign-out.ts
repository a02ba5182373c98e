import { transact } from "@/db/transaction";
import type { Context } from "@/lib/context";
import * as sessions from "./repository";

/** Ends the session that asks. Of somebody who is not signed in, nothing. */
export async function signOut(ctx: Context): Promise<void> {
  const { actor } = ctx;
  if (actor.kind !== "user") return;
  await transact(ctx.db, (tx) =>
    sessions.revokeSession(tx, actor.userId, actor.sessionId, ctx.now()),
  );
}
