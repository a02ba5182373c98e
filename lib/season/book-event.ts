import type { Tx } from "@/db/transaction";
import type { Id } from "@/lib/core/id";
import type { PointKind } from "./contract";
import * as seasons from "./repository";

export type PointChange = {
  kind: PointKind;
  ref: string;
  /** Signed. */
  change: bigint;
  otherId?: Id<"user">;
  at: Date;
};

/** Writes down why somebody's points changed, and changes them. The ledger's side is the caller's, asked first: it refuses what nobody has. */
export async function bookEvent(
  tx: Tx,
  before: seasons.StandingRow,
  { kind, ref, change, otherId, at }: PointChange,
): Promise<void> {
  const points = before.points + change;
  const peak = points > before.peak ? points : before.peak;
  const event = {
    userId: before.userId,
    kind,
    ref,
    season: before.season,
    change,
    pointsAfter: points,
    otherId: otherId ?? null,
    at,
  };
  await Promise.all([
    seasons.insertEvent(tx, event),
    seasons.replaceStanding(tx, before, { points, peak, reachedAt: at }),
  ]);
}
