import type { Db } from "@/db/client";
import type { Tx } from "@/db/transaction";
import type { Id } from "@/lib/core/id";
import * as protection from "./repository";

/**
 * The accounts of one person as far as can be known: this one, and those that have shown to have an
 * address or a wallet in common with it, over any number of steps.
 */
export function joinedAccounts(source: Db | Tx, userId: Id<"user">): Promise<Id<"user">[]> {
  return protection.joinedBy(source, userId);
}
