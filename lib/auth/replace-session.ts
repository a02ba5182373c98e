import type { Tx } from "@/db/transaction";
import type { Context } from "@/lib/context";
import type { SignedIn } from "./contract";
import { openSession } from "./open-session";
import * as sessions from "./repository";

/**
 * Opens a session and closes the one that the caller came with: whoever knew the old token
 * knows nothing of the new one.
 */
export async function replaceSession(
  tx: Tx,
  ctx: Context,
  { id, handle }: { id: SignedIn["userId"]; handle: string },
): Promise<SignedIn> {
  if (ctx.actor.kind === "user")
    await sessions.revokeSession(tx, ctx.actor.userId, ctx.actor.sessionId, ctx.now());
  return { ...(await openSession(tx, ctx, id)), handle };
}
