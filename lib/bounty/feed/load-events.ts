import type { Db } from "@/db/client";
import type { Id } from "@/lib/core/id";
import type { RoundEvent } from "../contract";
import * as bounty from "../repository";
import { viewAttempts, viewRound } from "../view";
import * as feed from "./repository";

type Sequenced = Extract<RoundEvent, { seq: number }>;

/**
 * The events of a round after a number, oldest first. Each carries its attempt and the round as
 * they are now: an event that is read late shows the latest state, never an outdated one.
 */
export async function loadEvents(
  db: Db,
  roundId: Id<"round">,
  after: number,
  limit: number,
): Promise<Sequenced[]> {
  const rows = await feed.eventsAfter(db, roundId, after, limit);
  if (rows.length === 0) return [];
  const row = await bounty.roundById(db, roundId);
  const round = await viewRound(db, row);
  const attemptRows = await bounty.attemptsById(db, [
    ...new Set(rows.flatMap((event) => event.attemptId ?? [])),
  ]);
  const views = await viewAttempts(db, attemptRows, [row]);
  const attempts = new Map(views.map((view) => [view.id, view]));
  return rows.map(({ seq, attemptId }) => {
    const attempt = attemptId && attempts.get(attemptId);
    return attempt ? { type: "attempt", seq, attempt, round } : { type: "round", seq, round };
  });
}
