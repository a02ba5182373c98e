import type { Tx } from "@/db/transaction";
import type { Id } from "@/lib/core/id";
import * as gallery from "../gallery/repository";

/** Counts a chat that somebody began with a companion. A step of beginning it. */
export async function noteTalk(
  tx: Tx,
  talk: { userId: Id<"user">; companionId: Id<"companion">; at: Date },
): Promise<void> {
  await gallery.addUse(tx, talk);
}
