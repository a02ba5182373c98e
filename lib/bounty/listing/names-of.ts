import type { Db } from "@/db/client";
import type { Tx } from "@/db/transaction";
import type { Id } from "@/lib/core/id";
import * as bounty from "../repository";

type Ids = { roundIds: readonly Id<"round">[]; attemptIds: readonly Id<"attempt">[] };

/** What rounds are called, and whether they have ended. */
export async function briefRounds(db: Db | Tx, ids: readonly Id<"round">[]) {
  const rounds = await bounty.roundsById(db, [...new Set(ids)]);
  return new Map(
    rounds.map(({ id, number, closedAt }) => [id, { number, ended: closedAt !== null }]),
  );
}

/** What rounds and attempts are called, by their ids, and whether an attempt's fee can go back. */
export async function namesOf(db: Db | Tx, { roundIds, attemptIds }: Ids) {
  const [rounds, attempts] = [
    await bounty.roundsById(db, [...new Set(roundIds)]),
    await bounty.attemptsById(db, [...new Set(attemptIds)]),
  ];
  return {
    rounds: new Map(rounds.map(({ id, number }) => [id, number])),
    attempts: new Map(
      attempts.map(({ id, number, state, refundedAt }) => [
        id,
        { number, refundable: !refundedAt && (state === "rejected" || state === "queued") },
      ]),
    ),
  };
}
