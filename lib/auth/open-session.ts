import type { Tx } from "@/db/transaction";
import type { Context } from "@/lib/context";
import { type Id, newId } from "@/lib/core/id";
import type { OpenedSession } from "./contract";
import { noteOrigin } from "./note-origin";
import * as sessions from "./repository";
import { sessionExpiry } from "./rules";
import { withTime } from "./session/rules";
import { newToken, tokenHash } from "./tokens";

/**
 * Opens a session for a person whose identity the caller has just proven, or has proven at
 * `authenticatedAt`.
 */
export async function openSession(
  tx: Tx,
  ctx: Context,
  userId: Id<"user">,
  authenticatedAt: Date = ctx.now(),
): Promise<OpenedSession> {
  const now = ctx.now();
  const token = withTime(newToken(ctx), now);
  const expiresAt = sessionExpiry(now);
  const sessionId = newId("session", now);
  await sessions.insertSession(tx, {
    id: sessionId,
    userId,
    tokenHash: tokenHash(token),
    createdAt: now,
    lastSeenAt: now,
    expiresAt,
    userAgent: ctx.origin.userAgent.slice(0, 300),
    country: ctx.origin.country || null,
    authenticatedAt,
  });
  await noteOrigin(tx, ctx, userId);
  return { userId, sessionId, token, expiresAt };
}
