import { and, desc, eq, inArray, isNotNull, isNull, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { bountyAttempt, bountyRound } from "@/db/schema/bounty";
import type { Id } from "@/lib/core/id";
import type { RoundRow } from "../repository";

export async function newestOfHouse(db: Db): Promise<RoundRow | null> {
  const [row] = await db
    .select()
    .from(bountyRound)
    .where(isNull(bountyRound.ownerId))
    .orderBy(desc(bountyRound.number))
    .limit(1);
  return row ?? null;
}

/** Rounds of people's guardians, newest first. */
export async function roundsWithOwner(db: Db, limit: number): Promise<RoundRow[]> {
  return db
    .select()
    .from(bountyRound)
    .where(isNotNull(bountyRound.ownerId))
    .orderBy(desc(bountyRound.number))
    .limit(limit);
}

/** What fees that were charged and kept have brought the owners of these rounds. */
export async function ownerEarnings(db: Db, ids: readonly Id<"round">[]) {
  if (ids.length === 0) return [];
  const charged = inArray(bountyAttempt.state, ["won", "rejected"]);
  return db
    .select({
      id: bountyRound.id,
      number: bountyRound.number,
      state: bountyRound.state,
      earned: sql<string>`coalesce(sum(${bountyAttempt.splitOwner}), 0)::text`,
    })
    .from(bountyRound)
    .leftJoin(bountyAttempt, and(eq(bountyAttempt.roundId, bountyRound.id), charged))
    .where(inArray(bountyRound.id, [...ids]))
    .groupBy(bountyRound.id);
}
