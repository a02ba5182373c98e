import type { Tx } from "@/db/transaction";
import { enqueue } from "@/lib/outbox";
import { END_DUPLICATE } from "../contract";
import * as billing from "../repository";
import { duplicatesAmong } from "../rules";

/**
 * Marks what was bought while another plan ran, under the customer's lock: from now on it gives
 * nothing, and a job ends it and pays it back. A step.
 */
export async function markDuplicates(
  tx: Tx,
  userId: billing.SubscriptionRow["userId"],
  at: Date,
): Promise<void> {
  for (const row of duplicatesAmong(await billing.subscriptionsOf(tx, userId))) {
    const { stripeId, version } = row;
    await billing.putSubscription(tx, { ...row, duplicateAt: at, version: version + 1 });
    await enqueue(tx, {
      task: END_DUPLICATE,
      payload: { stripeId },
      key: `${END_DUPLICATE}:${stripeId}`,
    });
  }
}
