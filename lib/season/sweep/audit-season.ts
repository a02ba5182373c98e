import { type Context, requireSystem } from "@/lib/context";
import type { Id } from "@/lib/core/id";
import { balancesOf } from "@/lib/ledger";
import { pointsOf } from "../address";
import type { SeasonId } from "../contract";
import * as sweep from "./repository";

const BATCH = 2_000;

/** A standing that the ledger or its own events do not bear out. */
export type StandingFault = {
  season: SeasonId;
  userId: Id<"user">;
  points: bigint;
  ledger: bigint;
  events: bigint;
};

export type SeasonAudit = {
  standings: number;
  faults: StandingFault[];
  /** Numbers of points whose people are counted wrongly. */
  miscounted: number;
};

/**
 * Adds every standing of the seasons that are not over up again: it equals the balance of its ledger
 * account, the sum of its events, and what the last event says. Each season in one snapshot.
 */
export async function auditSeason(ctx: Context): Promise<SeasonAudit> {
  requireSystem(ctx);
  const audit: SeasonAudit = { standings: 0, faults: [], miscounted: 0 };
  for (const id of await sweep.openSeasons(ctx.db)) await auditOne(ctx, id, audit);
  const isSound = audit.faults.length === 0 && audit.miscounted === 0;
  if (!isSound) ctx.log.error({ audit }, "points do not add up");
  return audit;
}

async function auditOne(ctx: Context, id: SeasonId, audit: SeasonAudit): Promise<void> {
  await ctx.db.transaction(
    async (tx) => {
      await sweep.takeAnyTime(tx);
      audit.miscounted += await sweep.miscounted(tx, id);
      for (let after = "", more = true; more; ) {
        const rows = await sweep.standingsAfter(tx, id, after, BATCH);
        const balances = await balancesOf(
          tx,
          rows.map(({ userId }) => pointsOf(userId, id)),
        );
        for (const { userId, points, sum, said } of rows) {
          const ledger = balances.get(pointsOf(userId, id))?.total ?? 0n;
          const isSound = [ledger, sum, said].every((each) => each === points);
          if (!isSound) audit.faults.push({ season: id, userId, points, ledger, events: sum });
        }
        audit.standings += rows.length;
        after = rows.at(-1)?.userId ?? "";
        more = rows.length === BATCH;
      }
    },
    { isolationLevel: "repeatable read", accessMode: "read only" },
  );
}
