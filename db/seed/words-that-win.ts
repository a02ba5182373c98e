import { eq } from "drizzle-orm";
import type { Db } from "@/db/client";
import { bountyRound } from "@/db/schema/bounty";
import { guardian } from "@/db/schema/guardian";
import { invariant } from "@/lib/core/errors";
import type { Id } from "@/lib/core/id";
import { drawWeakness } from "@/lib/guardian";
import { winningMessage } from "@/lib/testing/winning-message";

/** A message that this round's guardian gives way to, from what only the database knows. */
export async function wordsThatWin(db: Db, roundId: Id<"round">): Promise<string> {
  const [round] = await db
    .select({ seal: bountyRound.seal, level: guardian.level })
    .from(bountyRound)
    .innerJoin(guardian, eq(guardian.id, bountyRound.guardianId))
    .where(eq(bountyRound.id, roundId));
  invariant(round, "this round exists");
  return winningMessage(drawWeakness(round.seal, roundId, round.level));
}
