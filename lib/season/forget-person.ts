import type { Tx } from "@/db/transaction";
import type { Id } from "@/lib/core/id";
import { changePerson } from "./relist";
import * as seasons from "./repository";

/**
 * Takes somebody off the boards and forgets what they wished. Points and places stay, with the
 * ledger, under an id that belongs to nobody any more. A step of deleting an account.
 */
export async function forgetPerson(
  tx: Tx,
  { userId, at }: { userId: Id<"user">; at: Date },
): Promise<void> {
  if (!(await seasons.personOf(tx, userId))) return;
  await changePerson(tx, userId, { hidden: false, league: "open" }, at);
}
