import type { Tx } from "@/db/transaction";
import type { Id } from "@/lib/core/id";
import { forgetWords } from "./book/repository";
import { homeZone } from "./open-purse";
import * as credits from "./repository";

/**
 * Takes away what a person could be known by: words of charges, the time zone, caps. Amounts stay
 * with the ledger, under an id that belongs to nobody any more. A step of deleting an account.
 */
export async function forgetPerson(
  tx: Tx,
  { userId }: { userId: Id<"user">; at: Date },
): Promise<void> {
  await forgetWords(tx, userId);
  await credits.removeCaps(tx, userId);
  await credits.forgetZone(tx, userId, homeZone);
}
