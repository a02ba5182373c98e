import type { Context } from "@/lib/context";
import type { Id } from "@/lib/core/id";
import type { AttemptView, RoundView } from "./contract";
import * as bounty from "./repository";
import { viewAttempts, viewRound } from "./view";

/** One attempt with the round it belongs to. Open to everybody. */
export async function readAttempt(
  ctx: Context,
  attemptId: Id<"attempt">,
): Promise<{ attempt: AttemptView; round: RoundView }> {
  const row = await bounty.attemptById(ctx.db, attemptId);
  const roundRow = await bounty.roundById(ctx.db, row.roundId);
  const [attempt] = await viewAttempts(ctx.db, [row], [roundRow]);
  if (!attempt) throw new Error("one attempt has one view");
  return { attempt, round: await viewRound(ctx.db, roundRow) };
}
