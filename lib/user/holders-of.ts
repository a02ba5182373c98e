import type { Db } from "@/db/client";
import type { Tx } from "@/db/transaction";
import type { Id } from "@/lib/core/id";
import { type Permission, permits } from "@/lib/core/permission";
import * as users from "./repository";

/** Everybody who may do this now. */
export async function holdersOf(
  source: Db | Tx,
  permission: Permission,
  now: Date,
): Promise<Id<"user">[]> {
  const people = await users.holdersOfMore(source, now);
  return people
    .filter(({ role, granted }) => permits(role, granted, permission))
    .map(({ id }) => id);
}
