import type { Db } from "@/db/client";
import type { Actor } from "@/lib/context";
import type { Id } from "@/lib/core/id";
import type { Role } from "@/lib/core/permission";
import { planOf } from "@/lib/plan";
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
  const { userId } = session;
  const role = facts.role === "pro" ? await roleOfPayer(db, userId, now) : facts.role;
  return { kind: "user", userId, sessionId: session.id, ...facts, role };
}

/** A tier that is over gives nothing any more, also before the sweep has written that down. */
async function roleOfPayer(db: Db, userId: Id<"user">, now: Date): Promise<Role> {
  return (await planOf(db, userId, now)).tier === "free" ? "user" : "pro";
}
