import type { Tx } from "@/db/transaction";
import type { Id } from "@/lib/core/id";
import * as items from "./item/repository";
import * as heists from "./repository";

/**
 * Forgets where somebody's attempts came from and what they wished. The heists themselves stay, as
 * the ledger does, under an id that belongs to nobody any more. A step of deleting an account.
 */
export async function forgetPerson(
  tx: Tx,
  { userId, at }: { userId: Id<"user">; at: Date },
): Promise<void> {
  await heists.dropAddresses(tx, { robberId: userId });
  await heists.removeLeave(tx, userId);
  for (const item of await items.itemsOf(tx, userId))
    await items.updateItem(tx, item.id, { state: "expired", endedAt: at });
}
