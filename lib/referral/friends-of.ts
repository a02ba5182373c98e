import type { Db } from "@/db/client";
import type { Tx } from "@/db/transaction";
import type { Id } from "@/lib/core/id";
import * as referrals from "./repository";

/** Whom somebody brought, and who brought them, where the one invited has really played. */
export function friendsOf(source: Db | Tx, userId: Id<"user">): Promise<Id<"user">[]> {
  return referrals.friendsOf(source, userId);
}
