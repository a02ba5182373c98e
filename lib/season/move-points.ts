import type { Tx } from "@/db/transaction";
import { invariant } from "@/lib/core/errors";
import type { Id } from "@/lib/core/id";
import { postTransfers } from "@/lib/ledger";
import { pointsOf } from "./address";
import { bookEvent } from "./book-event";
import type { SeasonId } from "./contract";
import { lockRows } from "./lock-standings";
import * as seasons from "./repository";

export type PointMove = {
  seasonId: SeasonId;
  from: Id<"user">;
  to: Id<"user">;
  /** More than nothing, and no more than `from` has. */
  amount: bigint;
  kind: "heist";
  ref: string;
  at: Date;
};

/**
 * Moves points from one person to another by one transfer, once per kind and ref. How many is for
 * the caller to decide, under `lockStandings` of both. A step.
 * @throws conflict `season.closed`; insufficient_funds `ledger.insufficient_funds`
 */
export async function movePoints(tx: Tx, move: PointMove): Promise<{ replayed: boolean }> {
  const { seasonId, from, to, amount, kind, ref, at } = move;
  invariant(amount > 0n && from !== to, "points move between two people");
  const standings = await lockRows(tx, seasonId, [from, to], at);
  const [giver, taker] = [standings.get(from), standings.get(to)];
  invariant(giver && taker, "both have a standing");
  if (await seasons.eventOf(tx, { userId: from, kind, ref })) return { replayed: true };
  await Promise.all([
    postTransfers(tx, {
      key: `season.${kind}:${ref}`,
      code: `season.${kind}`,
      legs: [
        { op: "transfer", debit: pointsOf(from, seasonId), credit: pointsOf(to, seasonId), amount },
      ],
      at,
    }),
    bookEvent(tx, giver.row, { kind, ref, change: -amount, otherId: to, at }),
    bookEvent(tx, taker.row, { kind, ref, change: amount, otherId: from, at }),
  ]);
  return { replayed: false };
}
