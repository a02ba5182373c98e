import type { Db } from "@/db/client";
import type { Tx } from "@/db/transaction";
import * as messages from "./repository";

/** What was written to these addresses. The words of what was sent are not kept. */
export function exportLetters(db: Db, addresses: readonly string[]) {
  return messages.messagesTo(db, addresses);
}

/** Removes all that was written to these addresses. A step of deleting an account. */
export async function forgetAddresses(tx: Tx, addresses: readonly string[]): Promise<void> {
  await messages.deleteMessagesTo(tx, addresses);
}
