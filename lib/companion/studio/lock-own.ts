import type { Tx } from "@/db/transaction";
import { AppError } from "@/lib/core/errors";
import type { Id } from "@/lib/core/id";
import * as companions from "../repository";

/**
 * A companion that this person may change, held until commit.
 * @throws not_found `companion.not_found`; forbidden `companion.blocked` unless that is what it is about
 */
export async function lockOwn(
  tx: Tx,
  companionId: Id<"companion">,
  userId: Id<"user">,
  { blocked = false }: { blocked?: boolean } = {},
): Promise<companions.CompanionRow> {
  const row = await companions.lockCompanion(tx, companionId);
  if (row?.ownerId !== userId || row.state === "withdrawn")
    throw new AppError("not_found", "companion.not_found", "There is no such companion.");
  if (row.state === "blocked" && !blocked)
    throw new AppError("forbidden", "companion.blocked", "A moderator has blocked it.");
  return row;
}
