import type { Tx } from "@/db/transaction";
import type { Id } from "@/lib/core/id";
import { forgetReasons } from "./adjustment/repository";
import { forgetWords } from "./book/repository";
import { removeCaps } from "./cap/repository";
import * as credits from "./repository";

/**
 * Takes away what a person could be known by: words of charges and of changes by hand, the time
 * zone, caps; no day brings credits any more. Amounts stay with the ledger, under an id that belongs
 * to nobody any more. A step of deleting an account.
 */
export async function forgetPerson(
  tx: Tx,
  { userId }: { userId: Id<"user">; at: Date },
): Promise<void> {
  await forgetWords(tx, userId);
  await removeCaps(tx, userId);
  await forgetReasons(tx, userId);
  await credits.removePerson(tx, userId);
}
