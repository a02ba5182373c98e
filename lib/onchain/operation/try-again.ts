import { hintAfter } from "@/db/hint";
import { transact } from "@/db/transaction";
import { recordAudit } from "@/lib/audit";
import { type Context, requirePermission } from "@/lib/context";
import { AppError } from "@/lib/core/errors";
import { enqueue } from "@/lib/outbox";
import { CHANNEL } from "../channel";
import { HANDLE_DELIVERY, POLL_CHAIN } from "../contract";
import { changeOutgoing, outgoingByKey } from "../outgoing/repository";
import type { Registry } from "../registry";
import type { ReplayDelivery, SendAgain, TryAgain } from "./contract";
import * as operation from "./repository";
import { againOf } from "./rules";

/** Has a program's waiting events tried at once, for whoever has mended what stopped them. */
export async function tryAgain(ctx: Context, { program, reason }: TryAgain): Promise<void> {
  requirePermission(ctx, "admin:rounds");
  await transact(ctx.db, async (tx) => {
    await enqueue(tx, { task: POLL_CHAIN, payload: {} });
    hintAfter(tx, CHANNEL, [program]);
    await recordAudit(tx, ctx, { action: "onchain.try_again", subject: program, reason });
  });
}

/**
 * Has a transaction sent at once that waits, or built anew that the chain refused, where the program refuses a
 * second landing of the same fact.
 * @throws not_found `onchain.no_outgoing`; conflict `onchain.not_again`
 */
export async function sendAgain(
  ctx: Context,
  { builders }: Pick<Registry, "builders">,
  { key, reason }: SendAgain,
): Promise<void> {
  requirePermission(ctx, "admin:rounds");
  await transact(ctx.db, async (tx) => {
    const row = await outgoingByKey(tx, key);
    if (!row) throw new AppError("not_found", "onchain.no_outgoing", "There is no such promise.");
    const again = againOf(row.state, builders[row.kind]?.onceOnly ?? false);
    const due = { dueAt: ctx.now() };
    const change = again === "refused" ? { ...due, state: "planned" as const, doneAt: null } : due;
    if (again === null || !(await changeOutgoing(tx, row, change)))
      throw new AppError("conflict", "onchain.not_again", "This cannot be sent again.");
    await enqueue(tx, { task: POLL_CHAIN, payload: {} });
    hintAfter(tx, CHANNEL, [key]);
    const details = { state: row.state, error: row.error };
    await recordAudit(tx, ctx, { action: "onchain.send_again", subject: key, reason, details });
  });
}

/** Has a webhook's delivery handled once more. @throws not_found `onchain.no_delivery` */
export async function replayDelivery(
  ctx: Context,
  { deliveryId, reason }: ReplayDelivery,
): Promise<void> {
  requirePermission(ctx, "admin:rounds");
  await transact(ctx.db, async (tx) => {
    if (!(await operation.reopenDelivery(tx, deliveryId)))
      throw new AppError("not_found", "onchain.no_delivery", "There is no such delivery.");
    await enqueue(tx, { task: HANDLE_DELIVERY, payload: { deliveryId } });
    await recordAudit(tx, ctx, { action: "onchain.replay_delivery", subject: deliveryId, reason });
  });
}
