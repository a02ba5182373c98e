import type { Db } from "@/db/client";
import type { Actor } from "@/lib/context";
import { findActorFacts } from "@/lib/user";
import * as sessions from "./repository";
import { needsTouch, sessionExpiry } from "./rules";
import { tokenHash } from "./tokens";

/** Who holds this token, as the database knows them now. A suspended person is nobody. */
export async function resolveActor(db: Db, token: string, now: Date): Promise<Actor> {
  const session = await sessions.liveSession(db, tokenHash(token), now);
  if (!session) return { kind: "anonymous" };
  const facts = await findActorFacts(db, session.userId, now);
  if (!facts) return { kind: "anonymous" };
  if (needsTouch(session.lastSeenAt, now)) {
    await sessions.touchSession(db, session.id, {
      lastSeenAt: now,
      expiresAt: sessionExpiry(now),
    });
  }
  return { kind: "user", userId: session.userId, sessionId: session.id, ...facts };
}
