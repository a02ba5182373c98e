import type { Tx } from "@/db/transaction";
import type { Id } from "@/lib/core/id";
import { removePerson } from "./repository";

/**
 * Removes somebody's code, from where they came, and whom they brought or were brought by, but for
 * what was rewarded: points and tokens stand in the ledger for good. A step of deleting an account.
 */
export async function forgetPerson(tx: Tx, { userId }: { userId: Id<"user"> }): Promise<void> {
  await removePerson(tx, userId);
}
