import { type Tx, together } from "@/db/transaction";
import { invariant } from "@/lib/core/errors";
import type { Id } from "@/lib/core/id";
import { postTransfers } from "@/lib/ledger";
import { pointsOf } from "./address";
import { bookEvents } from "./book-event";
import type { SeasonId } from "./contract";
import { tokenLeg } from "./heist-tokens";
import { type LockedStanding, lockStandingsBeside } from "./lock-standings";
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
 * Both people, as `lockStandings` of this transaction gave them; whether a heist token is spent with
 * it. The ref is new: this is no repeat.
 */
type Held = { standings: ReadonlyMap<Id<"user">, LockedStanding>; token: boolean };

/**
 * Moves points from one person to another by one movement, once per kind and ref, which may take the
 * heist token of who gets them as well. How many is for the caller to decide, under `lockStandings`
 * of both. A step.
 * @throws conflict `season.closed`; insufficient_funds `ledger.insufficient_funds`
 */
export async function movePoints(
  tx: Tx,
  move: PointMove,
  held?: Held,
): Promise<{ replayed: boolean }> {
  const { seasonId, from, to, amount, kind, ref, at } = move;
  invariant(amount > 0n && from !== to, "points move between two people");
  const { standings, isRepeat } = held ? { ...held, isRepeat: false } : await lockBoth(tx, move);
  const [giver, taker] = [standings.get(from), standings.get(to)];
  invariant(giver && taker, "both have a standing");
  const points = {
    op: "transfer" as const,
    debit: pointsOf(from, seasonId),
    credit: pointsOf(to, seasonId),
    amount,
  };
  const [{ replayed }] = await together([
    postTransfers(tx, {
      key: `season.${kind}:${ref}`,
      code: `season.${kind}`,
      legs: held?.token ? [points, tokenLeg(to)] : [points],
      at,
    }),
    isRepeat ||
      bookEvents(tx, [
        { before: giver.row, change: { kind, ref, change: -amount, otherId: to, at } },
        { before: taker.row, change: { kind, ref, change: amount, otherId: from, at } },
      ]),
  ]);
  invariant(replayed === isRepeat, "points are booked with their movement, and only then");
  return { replayed };
}

/** Locks both, and looks under the locks whether this has been done already. */
async function lockBoth(tx: Tx, { seasonId, from, to, kind, ref, at }: PointMove) {
  const wanted = { seasonId, userIds: [from, to], at };
  const { standings, beside: first } = await lockStandingsBeside(tx, wanted, () =>
    seasons.eventOf(tx, { userId: to, kind, ref }),
  );
  return { standings, isRepeat: first !== undefined };
}
