import { type Context, requirePermission } from "@/lib/context";
import { type Id, isId } from "@/lib/core/id";
import type { SubjectName } from "../contract";
import * as bounty from "../repository";

/** Names for the rounds and attempts among these ids; what is neither has none. */
export async function nameSubjects(
  ctx: Context,
  ids: readonly string[],
): Promise<Record<string, SubjectName>> {
  requirePermission(ctx, "admin:access");
  const attempts = await bounty.attemptsById(
    ctx.db,
    ids.filter((id): id is Id<"attempt"> => isId("attempt", id)),
  );
  const rounds = await bounty.roundsById(ctx.db, [
    ...ids.filter((id): id is Id<"round"> => isId("round", id)),
    ...attempts.map((attempt) => attempt.roundId),
  ]);
  const numbers = new Map(rounds.map((round) => [round.id, round.number]));
  return Object.fromEntries([
    ...rounds.map(({ id, number }) => [id, { roundNumber: number, attempt: null }]),
    ...attempts.map(({ id, number, roundId }) => [
      id,
      { roundNumber: numbers.get(roundId) ?? 0, attempt: { id, number } },
    ]),
  ]);
}
