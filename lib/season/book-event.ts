import type { Tx } from "@/db/transaction";
import type { Id } from "@/lib/core/id";
import { bookAll } from "./book/repository";
import type { PointKind } from "./contract";
import type { StandingRow } from "./repository";

export type PointChange = {
  kind: PointKind;
  ref: string;
  /** Signed. */
  change: bigint;
  otherId?: Id<"user">;
  at: Date;
};

/** Writes down why somebody's points changed, and changes them. The ledger's side is the caller's, asked first: it refuses what nobody has. */
export async function bookEvent(tx: Tx, before: StandingRow, change: PointChange): Promise<void> {
  await bookEvents(tx, [{ before, change }]);
}

/** The same of several people at once. */
export async function bookEvents(
  tx: Tx,
  entries: readonly { before: StandingRow; change: PointChange }[],
): Promise<void> {
  const changes = entries.map(({ before, change: { kind, ref, change, otherId, at } }) => {
    const points = before.points + change;
    const peak = points > before.peak ? points : before.peak;
    const { userId, season } = before;
    const event = {
      userId,
      kind,
      ref,
      season,
      change,
      pointsAfter: points,
      otherId: otherId ?? null,
      at,
    };
    return { before, points, peak, event };
  });
  await bookAll(tx, changes);
}
