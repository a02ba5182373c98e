import type { Tx } from "@/db/transaction";
import type { Id } from "@/lib/core/id";
import { eraseTextsOf } from "./repository";

/**
 * Erases the words of somebody's disputes. That there was one, its outcome and the house's reason
 * stay public. A step of deleting an account.
 */
export async function forgetPerson(
  tx: Tx,
  { userId }: { userId: Id<"user">; at: Date },
): Promise<void> {
  await eraseTextsOf(tx, userId);
}
