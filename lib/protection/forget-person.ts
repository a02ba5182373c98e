import type { Tx } from "@/db/transaction";
import type { Id } from "@/lib/core/id";
import * as protection from "./repository";

/**
 * Removes what somebody said of themselves and how they played. An exclusion that is in force
 * stays, with the hashes it is known by: a new account is no way round it. A step of deleting an
 * account.
 */
export async function forgetPerson(
  tx: Tx,
  { userId, at }: { userId: Id<"user">; at: Date },
): Promise<void> {
  await protection.removePerson(tx, userId);
  const inForce = await protection.ownExclusions(tx, userId);
  if (inForce.every(({ endsAt }) => endsAt !== null && endsAt <= at))
    await protection.removeMarks(tx, userId);
}
