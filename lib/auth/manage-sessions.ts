import { transact } from "@/db/transaction";
import { type Context, requireUser } from "@/lib/context";
import { AppError } from "@/lib/core/errors";
import type { RevokeSession, SessionView, SuspendedSession } from "./contract";
import * as sessions from "./repository";
import { deviceName, minutesAfter } from "./rules";
import { suspendedSince } from "./session/repository";

/** Where the caller is signed in, the latest use first. */
export async function listSessions(ctx: Context): Promise<SessionView[]> {
  const { userId, sessionId } = requireUser(ctx);
  const rows = await sessions.liveSessions(ctx.db, userId, ctx.now());
  return rows.map((row) => ({
    id: row.id,
    current: row.id === sessionId,
    device: deviceName(row.userAgent),
    country: row.country,
    createdAt: row.createdAt.toISOString(),
    lastSeenAt: row.lastSeenAt.toISOString(),
  }));
}

/**
 * Signs out one of the caller's own devices.
 * @throws not_found `auth.no_session`
 */
export async function revokeSession(ctx: Context, { sessionId }: RevokeSession): Promise<void> {
  const { userId } = requireUser(ctx);
  const revoked = await transact(ctx.db, (tx) =>
    sessions.revokeSession(tx, userId, sessionId, ctx.now()),
  );
  if (!revoked) throw new AppError("not_found", "auth.no_session", "This device is signed out.");
}

/** Signs out every device but the one that asks. */
export async function revokeOtherSessions(ctx: Context): Promise<void> {
  const { userId, sessionId } = requireUser(ctx);
  await transact(ctx.db, (tx) => sessions.revokeSessions(tx, userId, ctx.now(), sessionId));
}

const KEPT_DAYS = 30;

/** Sessions of the caller that we have ended within the last 30 days, the latest first. */
export async function listSuspendedSessions(ctx: Context): Promise<SuspendedSession[]> {
  const { userId } = requireUser(ctx);
  const since = minutesAfter(ctx.now(), -KEPT_DAYS * 24 * 60);
  const rows = await suspendedSince(ctx.db, userId, since);
  return rows.flatMap(({ id, userAgent, country, endedBecause, revokedAt }) =>
    endedBecause && revokedAt
      ? [{ id, device: deviceName(userAgent), country, endedBecause, at: revokedAt.toISOString() }]
      : [],
  );
}
