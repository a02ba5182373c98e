import { and, asc, eq, gte, inArray, isNull } from "drizzle-orm";
import type { Db } from "@/db/client";
import { bountyAttempt, bountyRound } from "@/db/schema/bounty";
import type { Tx } from "@/db/transaction";
import type { Id } from "@/lib/core/id";
import type { AttemptRow } from "../repository";

/** All that somebody has ever tried, the oldest first, with the number of its round. */
export async function attemptsOf(
  db: Db,
  userId: Id<"user">,
): Promise<{ round: number; attempt: AttemptRow }[]> {
  return db
    .select({ round: bountyRound.number, attempt: bountyAttempt })
    .from(bountyAttempt)
    .innerJoin(bountyRound, eq(bountyRound.id, bountyAttempt.roundId))
    .where(eq(bountyAttempt.userId, userId))
    .orderBy(asc(bountyAttempt.id));
}

/** What of it still has its texts, by round. */
export async function unwithheld(
  tx: Tx,
  userId: Id<"user">,
): Promise<Pick<AttemptRow, "id" | "roundId">[]> {
  return tx
    .select({ id: bountyAttempt.id, roundId: bountyAttempt.roundId })
    .from(bountyAttempt)
    .where(and(eq(bountyAttempt.userId, userId), isNull(bountyAttempt.withheldAt)))
    .orderBy(asc(bountyAttempt.roundId), asc(bountyAttempt.id));
}

export async function judgedSince(
  source: Db | Tx,
  { userId, since, most }: { userId: Id<"user">; since: Date; most: number },
): Promise<number> {
  const rows = await source
    .select({ id: bountyAttempt.id })
    .from(bountyAttempt)
    .where(
      and(
        eq(bountyAttempt.userId, userId),
        inArray(bountyAttempt.state, ["won", "rejected"]),
        gte(bountyAttempt.judgedAt, since),
      ),
    )
    .limit(most);
  return rows.length;
}
