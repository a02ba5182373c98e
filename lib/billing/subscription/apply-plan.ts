import type { Tx } from "@/db/transaction";
import type { Context } from "@/lib/context";
import { planOf, setPlan } from "@/lib/plan";
import { readSettings } from "@/lib/settings";
import * as billing from "../repository";
import { planFor } from "../rules";

/** Gives a person the tier that all their subscriptions together are for. A step. */
export async function applyPlan(
  tx: Tx,
  ctx: Context,
  userId: billing.SubscriptionRow["userId"],
): Promise<void> {
  const at = ctx.now();
  const all = await billing.subscriptionsOf(tx, userId);
  const { "billing.grace_days": graceDays } = await readSettings(tx, ["billing.grace_days"]);
  const counted = all.filter(({ duplicateAt }) => duplicateAt === null);
  const plan = planFor(counted, graceDays, at);
  const current = await planOf(tx, userId, at);
  const isAsBefore =
    current.tier === plan.tier &&
    current.until?.getTime() === plan.until?.getTime() &&
    current.graceUntil?.getTime() === plan.graceUntil?.getTime();
  if (!isAsBefore) await setPlan(tx, { userId, ...plan, at });
}
