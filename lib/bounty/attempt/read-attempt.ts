import type { Context } from "@/lib/context";
import type { Id } from "@/lib/core/id";
import { viewMind } from "../context/view-mind";
import type { AttemptMind, AttemptView, RoundView } from "../contract";
import { viewAttempts, viewRound } from "../listing/view";
import * as bounty from "../repository";

/** One attempt with the round it belongs to and, once judged, what was known beside it. Open to everybody. */
export async function readAttempt(
  ctx: Context,
  attemptId: Id<"attempt">,
): Promise<{ attempt: AttemptView; round: RoundView; mind: AttemptMind }> {
  const row = await bounty.attemptById(ctx.db, attemptId);
  const roundRow = await bounty.roundById(ctx.db, row.roundId);
  const [attempt] = await viewAttempts(ctx.db, [row], [roundRow]);
  if (!attempt) throw new Error("one attempt has one view");
  const [round, mind] = await Promise.all([viewRound(ctx.db, roundRow), viewMind(ctx.db, row)]);
  return { attempt, round, mind };
}
