import { transact } from "@/db/transaction";
import { recordAudit } from "@/lib/audit";
import { type Context, requirePermission } from "@/lib/context";
import { AppError } from "@/lib/core/errors";
import { enqueue } from "@/lib/outbox";
import { HANDLE_EVENT, type ReplayEvent } from "../contract";
import * as events from "./repository";

/**
 * Has an event handled once more. Handling asks Stripe how things are now, so this mends what was
 * missed and repeats nothing.
 * @throws not_found `billing.event_not_found`
 */
export async function replayEvent(ctx: Context, { eventId, reason }: ReplayEvent): Promise<void> {
  requirePermission(ctx, "admin:billing");
  await transact(ctx.db, async (tx) => {
    if (!(await events.reopenEvent(tx, eventId)))
      throw new AppError("not_found", "billing.event_not_found", "There is no such event.");
    await enqueue(tx, { task: HANDLE_EVENT, payload: { eventId } });
    await recordAudit(tx, ctx, { action: "billing.replay_event", subject: eventId, reason });
  });
}
