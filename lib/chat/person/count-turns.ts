import type { Db } from "@/db/client";
import type { Tx } from "@/db/transaction";
import type { Id } from "@/lib/core/id";
import { doneSince } from "../turn/repository";

/** How many whole replies somebody got since an instant, counted no further than `most`. */
export function countTurns(
  source: Db | Tx,
  { userId, since, most }: { userId: Id<"user">; since: Date; most: number },
): Promise<number> {
  return doneSince(source, { userId, since, most });
}
