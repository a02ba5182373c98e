import type { Tx } from "@/db/transaction";
import type { Id } from "@/lib/core/id";
import * as users from "./repository";
import { goneHandle } from "./rules";

/**
 * Takes name and address away. What is left is an id that the ledger and the chains know, under a
 * name that says nothing; nobody can sign in as it. The last step of deleting an account.
 */
export async function forgetPerson(
  tx: Tx,
  { userId, at }: { userId: Id<"user">; at: Date },
): Promise<void> {
  await users.erase(tx, userId, { handle: goneHandle(userId), at });
}

/** Lets nobody act as this account any more, from this commit on. */
export async function closeAccount(tx: Tx, userId: Id<"user">, at: Date): Promise<void> {
  await users.suspend(tx, userId, at);
}
