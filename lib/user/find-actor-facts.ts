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
  const user = await users.userById(db, userId);
  if (!user || user.suspendedAt) return null;
  const granted = await users.liveGrants(db, userId, now);
  return { handle: user.handle, role: user.role, guest: user.guest, granted };
}
