import type { Tx } from "@/db/transaction";
import type { Id } from "@/lib/core/id";
import { eraseCasesOf } from "./repository";

/** Erases somebody's words from every case. A step of deleting an account. */
export async function forgetPerson(
  tx: Tx,
  { userId }: { userId: Id<"user">; at: Date },
): Promise<void> {
  await eraseCasesOf(tx, userId);
}
