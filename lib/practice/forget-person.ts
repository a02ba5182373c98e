import type { Tx } from "@/db/transaction";
import type { Id } from "@/lib/core/id";
import { deleteAttemptsOf } from "./repository";

/** Removes what somebody has practised. A step of deleting an account. */
export async function forgetPerson(
  tx: Tx,
  { userId }: { userId: Id<"user">; at: Date },
): Promise<void> {
  await deleteAttemptsOf(tx, userId);
}
