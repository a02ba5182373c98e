import type { Db } from "@/db/client";
import type { Id } from "@/lib/core/id";
import * as users from "./repository";

/** Who somebody is here. */
export async function exportPerson(db: Db, userId: Id<"user">): Promise<Record<string, unknown>> {
  const [user, grants] = await Promise.all([
    users.userById(db, userId),
    users.everyGrant(db, userId),
  ]);
  return { account: user ?? null, permissions: grants.map(({ userId: _, ...grant }) => grant) };
}
