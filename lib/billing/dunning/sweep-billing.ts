import { type Context, requireSystem } from "@/lib/context";
import { readSettings } from "@/lib/settings";
import * as billing from "../repository";
import { endDuplicate } from "../subscription/end-duplicate";
import { syncSubscription } from "../sync/sync-subscription";
import { sells } from "../vendor";
import { endGrace } from "./end-grace";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Asks after subscriptions of which something should have been heard: an event may have been lost, or a job given up. */
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
    await tried(ctx, stripeId, () =>
      status === "past_due" ? endGrace(ctx, { stripeId }) : syncSubscription(ctx, stripeId),
    );
  for (const { stripeId } of await billing.duplicatesOpen(ctx.db))
    await tried(ctx, stripeId, () => endDuplicate(ctx, { stripeId }));
}

async function tried(ctx: Context, stripeId: string, work: () => Promise<void>): Promise<void> {
  await work().catch((error: unknown) =>
    ctx.log.error({ err: error, stripeId }, "a subscription cannot be asked for"),
  );
}
