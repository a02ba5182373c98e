import type { Tx } from "@/db/transaction";
import { invariant } from "@/lib/core/errors";
import type { Id } from "@/lib/core/id";
import { postTransfers } from "@/lib/ledger";
import { POINT_MINT, pointsOf } from "./address";
import { bookEvent } from "./book-event";
import type { AwardKind } from "./contract";
import { lockStandings } from "./lock-standings";
import * as seasons from "./repository";

/**
 * Takes an award back by the reverse transfer, once, and tells how much that was: at most what is
 * left of the person's points, and nothing once its season is over and counted. A step.
 */
export async function takeBackPoints(
  tx: Tx,
  { userId, kind, ref, at }: { userId: Id<"user">; kind: AwardKind; ref: string; at: Date },
): Promise<bigint> {
  const award = await seasons.eventOf(tx, { userId, kind, ref });
  if (!award) return 0n;
  await seasons.shareSeason(tx, award.season);
  if ((await seasons.seasonById(tx, award.season))?.closedAt) return 0n;
  const standing = (await lockStandings(tx, award.season, [userId], at)).get(userId);
  invariant(standing, "whoever was awarded has a standing");
  const back = { userId, kind: "taken_back" as const, ref: `${kind}:${ref}` };
  const first = await seasons.eventOf(tx, back);
  if (first) return -first.change;
  const amount = award.change < standing.points ? award.change : standing.points;
  if (amount === 0n) return 0n;
  await postTransfers(tx, {
    key: `season.taken_back:${kind}:${ref}`,
    code: "season.taken_back",
    legs: [{ op: "transfer", debit: pointsOf(userId, award.season), credit: POINT_MINT, amount }],
    at,
  });
  await bookEvent(tx, standing.row, { ...back, change: -amount, at });
  return amount;
}
