import type { Tx } from "@/db/transaction";
import { type Context, requireUser } from "@/lib/context";
import type { SignedIn } from "./contract";
import { openSession } from "./open-session";
import * as sessions from "./repository";

/**
 * Opens a session and closes the one that the caller came with: whoever knew the old token
 * knows nothing of the new one. For somebody who has just proven to be the account's owner.
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

/** The same for somebody who has added to the account, and is no surer its owner than before. */
export async function continueSession(
  tx: Tx,
  ctx: Context,
  { id, handle }: { id: SignedIn["userId"]; handle: string },
): Promise<SignedIn> {
  const { sessionId } = requireUser(ctx);
  const before = await sessions.sessionById(tx, sessionId);
  await sessions.revokeSession(tx, id, sessionId, ctx.now());
  const since = before ? (before.authenticatedAt ?? before.createdAt) : new Date(0);
  return { ...(await openSession(tx, ctx, id, since)), handle };
}
