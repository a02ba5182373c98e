import type { Tx } from "@/db/transaction";
import type { Context } from "@/lib/context";
import { enqueue } from "@/lib/outbox";
import { tiers } from "@/lib/plan/contract";
import { readSettings } from "@/lib/settings";
import { END_GRACE, REMIND, type SubscriptionStatus } from "../contract";
import { endedLetter, lateLetter, settledLetter } from "../letters";
import type { SubscriptionRow } from "../repository";
import { graceEnd, reminderAt } from "../rules";
import { writeOnce } from "../write-once";

/**
 * What a change of a subscription sets going: a payment that is late is told, remembered, and given
 * up when its grace is over. A step.
 */
export async function followDunning(
  tx: Tx,
  ctx: Context,
  { before, now }: { before: SubscriptionStatus | null; now: SubscriptionRow },
): Promise<void> {
  const { userId, stripeId, periodStart } = now;
  if (now.duplicateAt) return; // It has a letter of its own.
  const tier = tiers[now.tier].label;
  const period = `${stripeId}:${periodStart.getTime()}`;
  if (now.status === "past_due") {
    const { "billing.grace_days": days } = await readSettings(tx, ["billing.grace_days"]);
    const until = graceEnd(now, days);
    const payload = { stripeId };
    await enqueue(tx, { task: END_GRACE, payload, runAt: until, key: `${END_GRACE}:${stripeId}` });
    const runAt = reminderAt(periodStart, until);
    await enqueue(tx, { task: REMIND, payload, runAt, key: `${REMIND}:${stripeId}` });
    await writeOnce(tx, ctx, { userId, subject: period, kind: "late" }, (handle) =>
      lateLetter(handle, { tier, until }),
    );
  }
  if (before === "past_due" && now.status === "active")
    await writeOnce(tx, ctx, { userId, subject: period, kind: "settled" }, (handle) =>
      settledLetter(handle, { tier }),
    );
  if (before !== null && before !== "ended" && now.status === "ended")
    await writeOnce(tx, ctx, { userId, subject: stripeId, kind: "ended" }, (handle) =>
      endedLetter(handle, { tier, unpaid: before === "past_due" }),
    );
}
