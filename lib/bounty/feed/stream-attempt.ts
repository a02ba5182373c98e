import type { Context } from "@/lib/context";
import type { Id } from "@/lib/core/id";
import type { RoundEvent } from "../contract";
import { viewAttempts, viewRound } from "../listing/view";
import * as bounty from "../repository";
import { followRound } from "./follow-round";
import type { RoundHub } from "./round-hub";

const finished = new Set(["won", "rejected", "voided"]);

/**
 * One attempt from now until its outcome: first how it stands, then its words, last the outcome.
 * Can be opened again at any time and tells the whole story each time.
 */
export async function* streamAttempt(
  ctx: Context,
  hub: RoundHub,
  attemptId: Id<"attempt">,
  signal: AbortSignal,
): AsyncGenerator<RoundEvent> {
  const row = await bounty.attemptById(ctx.db, attemptId);
  const roundRow = await bounty.roundById(ctx.db, row.roundId);
  const [attempt] = await viewAttempts(ctx.db, [row], [roundRow]);
  if (!attempt) return;
  const seq = roundRow.eventCount;
  yield { type: "attempt", seq, attempt, round: await viewRound(ctx.db, roundRow) };
  if (finished.has(attempt.state)) return;

  // One event back: the outcome may have come between the reading of the attempt and of the round.
  const from = { roundId: row.roundId, after: Math.max(0, seq - 1) };
  for await (const event of followRound(ctx, hub, from, signal)) {
    if (event.type === "words" && event.attemptId === attemptId) yield event;
    if (event.type !== "attempt" || event.attempt.id !== attemptId) continue;
    yield event;
    if (finished.has(event.attempt.state)) return;
  }
}
