import type { Context } from "@/lib/context";
import * as fairness from "./repository";

const LATEST = 20;

/** What came of all rounds, and every fee that was given back or never taken. Open to everybody. */
export async function readFairness(ctx: Context) {
  const [rounds, refunds, voided, rows] = await Promise.all([
    fairness.roundTotals(ctx.db),
    fairness.refundTotals(ctx.db),
    fairness.voidedByReason(ctx.db),
    fairness.latestRefunds(ctx.db, LATEST),
  ]);
  const latest = rows.map(({ at, ...row }) => ({ ...row, at: at?.toISOString() ?? "" }));
  return { rounds, refunds: { ...refunds, latest }, voided };
}
