import type { Tx } from "@/db/transaction";
import type { Id } from "@/lib/core/id";
import { removeNoticesOf } from "./repository";

/** Removes what somebody was told, and their name from what others were. A step of deleting an account. */
export async function forgetPerson(tx: Tx, { userId }: { userId: Id<"user"> }): Promise<void> {
  await removeNoticesOf(tx, userId);
}
