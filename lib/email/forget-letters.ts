import type { Db } from "@/db/client";
import type { Tx } from "@/db/transaction";
import type { Id } from "@/lib/core/id";
import * as messages from "./repository";

/** What was written about somebody's account. The words of what was sent are not kept. */
export function exportLetters(db: Db, userId: Id<"user">) {
  return messages.messagesOf(db, userId);
}

/** Removes all that was written about somebody's account, wherever it went. A step of deleting it. */
export async function forgetLetters(tx: Tx, userId: Id<"user">): Promise<void> {
  await messages.deleteMessagesOf(tx, userId);
}
