import type { Db } from "@/db/client";
import type { Tx } from "@/db/transaction";
import type { Id } from "@/lib/core/id";
import * as companions from "../repository";
import { isOfferedTo } from "../rules";

/**
 * The version that a new chat of this person would begin with, and that an older chat may be moved
 * to; null where none is offered to them: what waits for a look or was refused is its owner's alone.
 */
export async function currentVersionOf(
  db: Db | Tx,
  { companionId, userId }: { companionId: Id<"companion">; userId: Id<"user"> },
): Promise<Id<"companionVersion"> | null> {
  const row = await companions.byId(db, companionId);
  return row && isOfferedTo(row, userId) ? row.currentVersionId : null;
}
