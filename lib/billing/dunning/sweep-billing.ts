import { type Context, requireSystem } from "@/lib/context";
import { readSettings } from "@/lib/settings";
import * as billing from "../repository";
import { syncSubscription } from "../sync/sync-subscription";
import { sells } from "../vendor";
import { endGrace } from "./end-grace";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Asks after subscriptions of which something should have been heard: an event may have been lost. */
export async function sweepBilling(ctx: Context): Promise<void> {
  requireSystem(ctx);
  if (!sells().open) return;
  const now = ctx.now().getTime();
  const { "billing.grace_days": days } = await readSettings(ctx.db, ["billing.grace_days"]);
  const due = await billing.subscriptionsDue(ctx.db, {
    endedBefore: new Date(now - HOUR),
    lateSince: new Date(now - days * DAY),
  });
  for (const { stripeId, status } of due)
    await (status === "past_due"
      ? endGrace(ctx, { stripeId })
      : syncSubscription(ctx, stripeId)
    ).catch((error: unknown) =>
      ctx.log.error({ err: error, stripeId }, "a subscription cannot be asked for"),
    );
}
