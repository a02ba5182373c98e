import { transact } from "@/db/transaction";
import { recordAudit } from "@/lib/audit";
import { type Context, requirePermission } from "@/lib/context";
import { AppError } from "@/lib/core/errors";
import { type Id, newId } from "@/lib/core/id";
import { readSettings } from "@/lib/settings";
import { readPlayer } from "@/lib/user";
import type { ProposeAdjustment } from "../contract";
import * as adjustments from "./repository";
import { requireNotOwn } from "./require-other-person";

const HOUR = 3_600_000;

/**
 * Proposes to give or take credits by hand. Nothing moves until another person has approved it; the
 * same key again is the same proposal.
 * @throws not_found `user.not_found`; forbidden `credit.own_adjustment`; conflict `credit.key_reused`
 */
export async function proposeAdjustment(
  ctx: Context,
  { handle, bucket, change, reason, idempotencyKey }: ProposeAdjustment,
): Promise<{ id: Id<"adjustment"> }> {
  const proposer = requirePermission(ctx, "admin:billing");
  const at = ctx.now();
  const { id: userId } = await readPlayer(ctx, handle);
  const { "credit.adjustment_hours": hours } = await readSettings(ctx.db, [
    "credit.adjustment_hours",
  ]);
  return transact(ctx.db, async (tx) => {
    await requireNotOwn(tx, proposer.userId, userId);
    const id = newId("adjustment", at);
    const wanted = { userId, bucket, change: BigInt(change), reason };
    const row = await adjustments.insertAdjustment(tx, {
      id,
      key: `${proposer.userId}:${idempotencyKey}`,
      ...wanted,
      state: "proposed",
      proposedBy: proposer.userId,
      proposedAt: at,
      expiresAt: new Date(at.getTime() + hours * HOUR),
    });
    if (row.id !== id) return repeated(row, wanted);
    await recordAudit(tx, ctx, {
      action: "credit.propose_adjustment",
      subject: id,
      reason,
      details: { userId, bucket, change },
    });
    return { id };
  });
}

function repeated(
  row: adjustments.AdjustmentRow,
  wanted: Pick<adjustments.AdjustmentRow, "userId" | "bucket" | "change" | "reason">,
) {
  const isSame =
    row.userId === wanted.userId &&
    row.bucket === wanted.bucket &&
    row.change === wanted.change &&
    row.reason === wanted.reason;
  if (!isSame)
    throw new AppError("conflict", "credit.key_reused", "This key names another proposal.");
  return { id: row.id };
}
