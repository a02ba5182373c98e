import { transact } from "@/db/transaction";
import { type Context, requireSystem } from "@/lib/context";
import { tiers } from "@/lib/plan/contract";
import { readSettings } from "@/lib/settings";
import { OfSubscription } from "../contract";
import { reminderLetter } from "../letters";
import * as billing from "../repository";
import { graceEnd } from "../rules";
import { writeOnce } from "../write-once";

/** Writes once more to somebody whose payment is still late. */
export async function remindLate(ctx: Context, payload: unknown): Promise<void> {
  requireSystem(ctx);
  const { stripeId } = OfSubscription.parse(payload);
  await transact(ctx.db, async (tx) => {
    const row = await billing.subscriptionByStripe(tx, stripeId);
    if (row?.status !== "past_due") return;
    const { "billing.grace_days": days } = await readSettings(tx, ["billing.grace_days"]);
    const until = graceEnd(row, days);
    const subject = `${stripeId}:${row.periodStart.getTime()}`;
    await writeOnce(tx, ctx, { userId: row.userId, subject, kind: "reminder" }, (handle) =>
      reminderLetter(handle, { tier: tiers[row.tier].label, until }),
    );
  });
}
