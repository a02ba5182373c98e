import { type Tx, transact } from "@/db/transaction";
import { type Context, requireSystem } from "@/lib/context";
import { enqueue } from "@/lib/outbox";
import { tiers } from "@/lib/plan/contract";
import { OfSubscription, REMIND_RESUME, RESUME_AHEAD_MS } from "../contract";
import { resumeLetter } from "../letters";
import * as billing from "../repository";
import { writeOnce } from "../write-once";

const AHEAD_MS = 3 * 86_400_000;

/** Has somebody told, three days before, that a pause ends and their card is charged. A step. */
export async function followPause(
  tx: Tx,
  { stripeId, pausedFrom, resumesAt }: billing.SubscriptionRow,
): Promise<void> {
  if (!pausedFrom || !resumesAt) return;
  const runAt = new Date(resumesAt.getTime() - AHEAD_MS);
  const key = `${REMIND_RESUME}:${stripeId}`;
  await enqueue(tx, { task: REMIND_RESUME, payload: { stripeId }, runAt, key });
}

/** Writes to somebody whose pause is about to end; not where they have ended it, or the plan. */
export async function remindResume(ctx: Context, payload: unknown): Promise<void> {
  requireSystem(ctx);
  const { stripeId } = OfSubscription.parse(payload);
  await transact(ctx.db, async (tx) => {
    const row = await billing.subscriptionByStripe(tx, stripeId);
    if (!row?.pausedFrom || !row.resumesAt || row.status !== "active") return;
    const left = row.resumesAt.getTime() - ctx.now().getTime();
    if (row.cancelAtPeriodEnd || left > AHEAD_MS) return;
    const subject = `${stripeId}:${row.resumesAt.getTime()}`;
    const at = new Date(row.resumesAt.getTime() + RESUME_AHEAD_MS);
    const { label: tier, monthlyUsdMicros: price } = tiers[row.tier];
    await writeOnce(tx, ctx, { userId: row.userId, subject, kind: "resume" }, (handle) =>
      resumeLetter(handle, { tier, at, price }),
    );
  });
}
