import { judgeQueue, payAttempt, quotePrice, readRound } from "@/lib/bounty";
import type { Context, UserActor } from "@/lib/context";
import { invariant } from "@/lib/core/errors";
import type { Id } from "@/lib/core/id";
import { tellOutcome } from "@/lib/team";
import type { Line } from "./history";
import { sendTogether } from "./send-together";
import { contextOn, houseModels, moveClock, noModels, type Stage } from "./stage";
import { wordsThatWin } from "./words-that-win";

const JUDGING_MS = 6_000;

/** Pays for a message and has it judged. `place` is its place in its round: one that is taken was played before. */
export async function playLine(
  stage: Stage,
  player: UserActor,
  line: Line,
  place: number,
): Promise<void> {
  moveClock(stage, line.minutesAgo);
  const ctx = { ...contextOn(stage, player), actor: player };
  const { id: roundId, attemptCount } = await readRound(ctx, line.round);
  if (attemptCount >= place) return;
  const wins = line.outcome === "wins";
  const message = wins ? await wordsThatWin(stage.db, roundId) : line.message;
  const idempotencyKey = `seed-${line.round}-${place}`;
  const attemptId = line.together
    ? await sendTogether(ctx, roundId, { message, idempotencyKey, split: line.together })
    : await payAlone(ctx, roundId, { message, idempotencyKey });
  stage.clock = new Date(stage.clock.getTime() + JUDGING_MS);
  const models = line.outcome === "unreachable" ? noModels : houseModels;
  await judgeQueue(contextOn(stage, undefined, models), roundId);
  await tellOutcome(contextOn(stage), attemptId);
  const { state } = await readRound(ctx, line.round);
  invariant(state === (wins ? "won" : "open"), `round ${line.round} went as it was told`);
}

async function payAlone(
  ctx: Context,
  roundId: Id<"round">,
  wish: { message: string; idempotencyKey: string },
): Promise<Id<"attempt">> {
  const quote = await quotePrice(ctx, { roundId });
  const { attempt } = await payAttempt(ctx, { quote: quote.token, ...wish });
  return attempt.id;
}
