import type { Db } from "@/db/client";
import type { Tx } from "@/db/transaction";
import { AppError } from "@/lib/core/errors";
import type { Id } from "@/lib/core/id";
import { currentVersionOf } from "./current-version-of";

/**
 * The version that this person's new chat begins with. Everybody may begin with a listed companion,
 * and its owner with an unlisted one.
 * @throws not_found `companion.not_found`
 */
export async function versionToBegin(
  db: Db | Tx,
  whose: { companionId: Id<"companion">; userId: Id<"user"> },
): Promise<Id<"companionVersion">> {
  const versionId = await currentVersionOf(db, whose);
  if (!versionId)
    throw new AppError("not_found", "companion.not_found", "There is no such companion.");
  return versionId;
}
