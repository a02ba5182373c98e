import type { Db } from "@/db/client";
import type { Context } from "@/lib/context";
import type { Id } from "@/lib/core/id";
import { openRounds } from "../arena/main-round";
import type { Micros, RoundState, RoundView } from "../contract";
import { viewRounds } from "../listing/view";
import * as staked from "./repository";

const SHOWN = 50;

/** How rounds of people's guardians stand, and what their owners have earned. */
export async function readStakedRounds(
  db: Db,
  ids: readonly Id<"round">[],
): Promise<Map<Id<"round">, { number: number; state: RoundState; earned: Micros }>> {
  const rows = await staked.ownerEarnings(db, ids);
  return new Map(rows.map(({ id, ...row }) => [id, row]));
}

/** Who can be played now, and the latest rounds of people's guardians, newest first. Open to everybody. */
export async function readGuardianRounds(
  ctx: Context,
): Promise<{ house: RoundView[]; community: RoundView[] }> {
  const { open } = await openRounds(ctx.db);
  const [house, community] = await Promise.all([
    viewRounds(
      ctx.db,
      open.filter((round) => round.ownerId === null),
    ),
    viewRounds(ctx.db, await staked.roundsWithOwner(ctx.db, SHOWN)),
  ]);
  return { house, community };
}
