import type { Db } from "@/db/client";
import type { Actor } from "@/lib/context";
import { findActorFacts } from "@/lib/user";
import { touchSession } from "./repository";
import { deviceName, needsTouch, sessionExpiry } from "./rules";
import * as sessions from "./session/repository";
import { isFirstShown, isTolerated, movedTooFast } from "./session/rules";
import { suspendSession } from "./session/suspend-session";
import { tokenHash } from "./tokens";

/** From where a token is shown. `country` as Context.origin has it. */
type Shown = { userAgent: string; country?: string };

/**
 * Who holds this token, as the database knows them now. A suspended person is nobody, and so is
 * whoever shows a token that others seem to have a copy of: its session ends with that.
 */
export async function resolveActor(
  db: Db,
  token: string,
  now: Date,
  shown?: Shown,
): Promise<Actor> {
  // Who shows a present token is asked for at once; who shows another is only then known.
  const [session, holder] = await Promise.all([
    openSessionOf(db, token, now),
    findActorFacts(db, sessions.holderOf(db, tokenHash(token), now), now),
  ]);
  if (!session || (shown && (await endedForMoving(db, session, shown, now))))
    return { kind: "anonymous" };
  const facts = holder ?? (await findActorFacts(db, session.userId, now));
  if (!facts) return { kind: "anonymous" };
  if (needsTouch(session.lastSeenAt, now)) {
    await touchSession(db, session.id, {
      lastSeenAt: now,
      expiresAt: sessionExpiry(now),
      ...(shown?.country ? { country: shown.country } : {}),
    });
  }
  return { kind: "user", userId: session.userId, sessionId: session.id, ...facts };
}

async function openSessionOf(
  db: Db,
  token: string,
  now: Date,
): Promise<sessions.SessionRow | null> {
  const hash = tokenHash(token);
  const session = await sessions.sessionOf(db, hash, now);
  if (session) {
    if (isFirstShown(session)) await sessions.confirmToken(db, session.id, now);
    return session;
  }
  const before = await sessions.sessionBefore(db, hash, now);
  if (!before) return null;
  if (isTolerated(before.session, before.spentAt, now)) return before.session;
  await suspendSession(db, before.session, "token_reused", now);
  return null;
}

async function endedForMoving(
  db: Db,
  session: sessions.SessionRow,
  shown: Shown,
  now: Date,
): Promise<boolean> {
  const { country, userAgent, lastSeenAt } = session;
  const before = { country, device: deviceName(userAgent), at: lastSeenAt };
  const device = deviceName(shown.userAgent);
  if (!movedTooFast(before, { country: shown.country ?? null, device, at: now })) return false;
  await suspendSession(db, session, "moved_too_fast", now);
  return true;
}
