import { type Tx, together } from "@/db/transaction";
import type { Id } from "@/lib/core/id";
import { postTransfers } from "@/lib/ledger";
import { readSettings } from "@/lib/settings";
import { POINT_MINT, pointsOf } from "./address";
import { bookEvent } from "./book-event";
import type { AwardKind } from "./contract";
import { lockOne } from "./lock-standings";
import * as seasons from "./repository";
import { dayStart } from "./rules";

const DAY = 86_400_000;

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
  const { standing, beside } = await lockOne(tx, award, () =>
    together([seasons.eventOf(tx, { userId, kind, ref }), worthOf(tx, award)]),
  );
  const [first, amount] = beside;
  if (first) return first.change;
  if (amount === 0n) return 0n;
  const { season } = standing.row;
  await together([
    postTransfers(tx, {
      key: `season.${kind}:${ref}`,
      code: `season.${kind}`,
      legs: [{ op: "transfer", debit: POINT_MINT, credit: pointsOf(userId, season), amount }],
      at,
    }),
    bookEvent(tx, standing.row, { kind, ref, change: amount, at }),
  ]);
  return amount;
}

async function worthOf(tx: Tx, { userId, kind, at }: Award): Promise<bigint> {
  const since = dayStart(at);
  const before = new Date(since.getTime() + DAY);
  const [worth, turns] = await together([
    readSettings(tx, [
      "season.points_attempt",
      "season.points_turn",
      "season.points_referral",
      "season.points_achievement",
      "season.turns_a_day",
    ]),
    kind === "turn" ? seasons.countSince(tx, { userId, kind, since, before }) : 0,
  ]);
  const isCapped = kind === "turn" && turns >= worth["season.turns_a_day"];
  return isCapped ? 0n : BigInt(worth[`season.points_${kind}`]);
}
