import { transact } from "@/db/transaction";
import { type Context, requireSystem } from "@/lib/context";
import type { Id } from "@/lib/core/id";
import { balancesOf } from "@/lib/ledger";
import * as teams from "../repository";
import { partOf } from "./address";
import { returnPart } from "./return-part";

const BATCH = 200;

/**
 * Gives everybody who has left a team, or whose team has ended, what lies in their part: what was
 * held for an attempt may come back when nobody is told of it. Safe to repeat.
 */
export async function giveBack(ctx: Context, batch = BATCH): Promise<void> {
  requireSystem(ctx);
  let after: Place | null = null;
  do {
    const places: Place[] = await teams.leftPlaces(ctx.db, after, batch);
    for (const place of await withMoney(ctx, places)) await giveBackOne(ctx, place);
    after = places.length < batch ? null : (places.at(-1) ?? null);
  } while (after);
}

type Place = { teamId: Id<"team">; userId: Id<"user"> };

/** Most of them have spent what they had put in. */
async function withMoney(ctx: Context, places: readonly Place[]): Promise<Place[]> {
  const addressOf = ({ teamId, userId }: Place) => partOf(teamId, userId);
  const balances = await balancesOf(ctx.db, places.map(addressOf));
  return places.filter((place) => (balances.get(addressOf(place))?.available ?? 0n) > 0n);
}

async function giveBackOne(ctx: Context, { teamId, userId }: Place): Promise<void> {
  requireSystem(ctx);
  try {
    await transact(ctx.db, async (tx) => {
      const team = await teams.lockTeam(tx, teamId);
      const place = await teams.placeOf(tx, teamId, userId);
      const isBack = place?.leftAt === null && team.dissolvedAt === null;
      if (!isBack) await returnPart(tx, team, { userId, at: ctx.now() });
    });
  } catch (error) {
    ctx.log.error({ err: error, teamId, userId }, "a part of a pool could not be given back yet");
  }
}
