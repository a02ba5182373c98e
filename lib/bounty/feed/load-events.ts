import type { Db } from "@/db/client";
import type { Id } from "@/lib/core/id";
import type { RoundEvent } from "../contract";
import { viewAttempts, viewRound } from "../listing/view";
import * as bounty from "../repository";
import * as feed from "./repository";

type Sequenced = Extract<RoundEvent, { seq: number }>;

/**
 * What happened in a round after a number, oldest first, out of at most `limit` events. Each tells
 * its attempt and the round as they are now, so an attempt is told once, by its last event, and
 * the last number of all is always among them: numbers rise, and those left out are covered.
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
  return lastOfEach(rows).map(({ seq, attemptId }) => {
    const attempt = attemptId && attempts.get(attemptId);
    return attempt ? { type: "attempt", seq, attempt, round } : { type: "round", seq, round };
  });
}

/** The last event of each attempt, and the last of all: every event carries the round. */
function lastOfEach(rows: readonly feed.EventRow[]): feed.EventRow[] {
  const lastSeqs = new Map(rows.map(({ seq, attemptId }) => [attemptId, seq]));
  const end = rows.at(-1)?.seq;
  return rows.filter(
    ({ seq, attemptId }) => seq === end || (attemptId && lastSeqs.get(attemptId) === seq),
  );
}
