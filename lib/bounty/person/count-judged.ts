import type { Db } from "@/db/client";
import type { Tx } from "@/db/transaction";
import type { Id } from "@/lib/core/id";
import { judgedSince } from "./repository";

/** How many attempts of somebody were judged since an instant, counted no further than `most`. */
export function countJudged(
  source: Db | Tx,
  { userId, since, most }: { userId: Id<"user">; since: Date; most: number },
): Promise<number> {
  return judgedSince(source, { userId, since, most });
}
