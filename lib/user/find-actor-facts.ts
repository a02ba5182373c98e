import type { Db } from "@/db/client";
import type { Tx } from "@/db/transaction";
import type { Id } from "@/lib/core/id";
import type { ActorFacts } from "./contract";
import * as users from "./repository";

/** What this person may do now, or null when they are unknown or suspended. */
export async function findActorFacts(
  db: Db | Tx,
  userId: Id<"user">,
  now: Date,
): Promise<ActorFacts | null> {
  const [user, granted] = await Promise.all([
    users.userById(db, userId),
    users.liveGrants(db, userId, now),
  ]);
  if (!user || user.suspendedAt) return null;
  return { handle: user.handle, role: user.role, guest: user.guest, granted };
}
