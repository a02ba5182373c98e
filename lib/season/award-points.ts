import type { Tx } from "@/db/transaction";
import { invariant } from "@/lib/core/errors";
import type { Id } from "@/lib/core/id";
import { postTransfers } from "@/lib/ledger";
import { readSettings } from "@/lib/settings";
import { POINT_MINT, pointsOf } from "./address";
import { bookEvent } from "./book-event";
import type { AwardKind } from "./contract";
import { lockRows, openSeason } from "./lock-standings";
import * as seasons from "./repository";
import { dayStart } from "./rules";

export type Award = {
  userId: Id<"user">;
  kind: AwardKind;
  /** The id of what it is for: the same kind and ref again give nothing more. */
  ref: string;
  at: Date;
};

/**
 * Gives somebody what the settings say a thing is worth, once per kind and ref, and tells how much
 * that is: also of a repeat. Nothing where a day's most is reached. What comes too late for a season
 * counts in the next one. A step; who awards several people locks their standings first.
 */
export async function awardPoints(tx: Tx, award: Award): Promise<bigint> {
  const { userId, kind, ref, at } = award;
  const seasonId = await openSeason(tx, at);
  const standing = (await lockRows(tx, seasonId, [userId], at)).get(userId);
  invariant(standing, "whoever is awarded has a standing");
  const first = await seasons.eventOf(tx, { userId, kind, ref });
  if (first) return first.change;
  const amount = await worthOf(tx, award);
  if (amount === 0n) return 0n;
  await postTransfers(tx, {
    key: `season.${kind}:${ref}`,
    code: `season.${kind}`,
    legs: [{ op: "transfer", debit: POINT_MINT, credit: pointsOf(userId, seasonId), amount }],
    at,
  });
  await bookEvent(tx, standing.row, { kind, ref, change: amount, at });
  return amount;
}

async function worthOf(tx: Tx, { userId, kind, at }: Award): Promise<bigint> {
  const worth = await readSettings(tx, [
    "season.points_attempt",
    "season.points_turn",
    "season.points_referral",
    "season.points_achievement",
    "season.turns_a_day",
  ]);
  if (kind === "turn") {
    const since = dayStart(at);
    const before = new Date(since.getTime() + 86_400_000);
    const turns = await seasons.countSince(tx, { userId, kind, since, before });
    if (turns >= worth["season.turns_a_day"]) return 0n;
  }
  return BigInt(worth[`season.points_${kind}`]);
}
