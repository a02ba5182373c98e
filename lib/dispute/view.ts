import type { Db } from "@/db/client";
import type { Tx } from "@/db/transaction";
import { namesOf } from "@/lib/bounty";
import type { DisputeView } from "./contract";
import type { DisputeRow } from "./repository";

/** Disputes as everybody sees them: what was written only where its author agreed. */
export async function viewDisputes(
  db: Db | Tx,
  rows: readonly DisputeRow[],
): Promise<DisputeView[]> {
  const { rounds, attempts } = await namesOf(db, {
    roundIds: rows.map((row) => row.roundId),
    attemptIds: rows.flatMap((row) => row.attemptId ?? []),
  });
  return rows.map((row) => ({
    id: row.id,
    roundNumber: rounds.get(row.roundId) ?? 0,
    attempt: row.attemptId && {
      id: row.attemptId,
      number: attempts.get(row.attemptId)?.number ?? 0,
    },
    cause: row.cause,
    text: row.textPublic ? row.text : null,
    openedAt: row.openedAt.toISOString(),
    outcome: row.outcome,
    answer: row.answer,
    answeredAt: row.answeredAt?.toISOString() ?? null,
    refunded: row.refunded,
  }));
}
