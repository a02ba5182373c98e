import type { Db } from "@/db/client";
import type { Tx } from "@/db/transaction";
import type { Id } from "@/lib/core/id";
import * as companions from "../repository";

/** The version that new chats begin with; null where nothing is published, or no longer offered. */
export async function currentVersionOf(
  db: Db | Tx,
  companionId: Id<"companion">,
): Promise<Id<"companionVersion"> | null> {
  const row = await companions.byId(db, companionId);
  return row?.state === "active" ? row.currentVersionId : null;
}
