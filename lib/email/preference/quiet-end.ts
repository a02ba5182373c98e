import type { Db } from "@/db/client";
import type { Tx } from "@/db/transaction";
import type { Id } from "@/lib/core/id";
import { leavesAt } from "@/lib/core/quiet-hours";
import { wishesOf } from "./set-letters";

/** When somebody's quiet hours end that an instant falls into, or null where it falls into none. */
export async function quietEnd(
  source: Db | Tx,
  userId: Id<"user">,
  at: Date,
): Promise<Date | null> {
  const { quiet } = await wishesOf(source, userId);
  return leavesAt(quiet, at);
}
