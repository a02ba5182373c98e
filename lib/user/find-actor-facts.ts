import type { Db } from "@/db/client";
import type { Tx } from "@/db/transaction";
import type { ActorFacts } from "./contract";
import * as users from "./repository";

/**
 * What a person may do now, or null when they are unknown or suspended. Who it is may also be a
 * query: then the answer comes with the query's own.
 */
export async function findActorFacts(
  db: Db | Tx,
  who: users.Who,
  now: Date,
): Promise<ActorFacts | null> {
  const user = await users.actorRow(db, who, now);
  if (!user || user.suspendedAt) return null;
  const { handle, role, guest, granted } = user;
  return { handle, role, guest, granted };
}
