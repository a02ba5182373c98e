import { type Tx, transact } from "@/db/transaction";
import { recordAudit } from "@/lib/audit";
import { type Context, requirePermission } from "@/lib/context";
import { AppError } from "@/lib/core/errors";
import type { Id } from "@/lib/core/id";
import type { AdjustmentState, DecideAdjustment } from "../contract";
import { grantCredits } from "../grant-credits";
import { takeBackCredits } from "../take-back-credits";
import * as adjustments from "./repository";
import { requireNotOwn, requireOtherPerson } from "./require-other-person";

type Decided = { state: AdjustmentState; applied: string };

/**
 * Approves what another person has proposed, and moves the credits in the same transaction. Taking
 * takes no more than is left. Approved again, this answers with what was done.
 * @throws not_found `credit.no_adjustment`; forbidden `credit.same_person`, `credit.own_adjustment`;
 *   conflict `credit.adjustment_decided`, `credit.adjustment_expired`
 */
export async function approveAdjustment(
  ctx: Context,
  { adjustmentId, reason }: DecideAdjustment,
): Promise<Decided> {
  const { userId: decidedBy } = requirePermission(ctx, "admin:billing");
  const at = ctx.now();
  return transact(ctx.db, async (tx) => {
    const row = await lockRow(tx, adjustmentId);
    await requireOtherPerson(tx, decidedBy, row.proposedBy);
    await requireNotOwn(tx, decidedBy, row.userId);
    if (row.state === "approved" && row.decidedBy === decidedBy)
      return { state: row.state, applied: String(row.applied ?? 0n) };
    requireOpen(row, at);
    const applied = await apply(tx, row, at);
    const decision = { decidedBy, decidedAt: at, decision: reason };
    await adjustments.updateAdjustment(tx, adjustmentId, {
      state: "approved",
      applied,
      ...decision,
    });
    await recordAudit(tx, ctx, {
      action: "credit.approve_adjustment",
      subject: adjustmentId,
      reason,
      details: { userId: row.userId, proposedBy: row.proposedBy, applied: String(applied) },
    });
    return { state: "approved", applied: String(applied) };
  });
}

/** Says no to what another person has proposed. Throws as `approveAdjustment` does. */
export async function rejectAdjustment(
  ctx: Context,
  { adjustmentId, reason }: DecideAdjustment,
): Promise<void> {
  const { userId: decidedBy } = requirePermission(ctx, "admin:billing");
  const at = ctx.now();
  await transact(ctx.db, async (tx) => {
    const row = await lockRow(tx, adjustmentId);
    await requireOtherPerson(tx, decidedBy, row.proposedBy);
    await requireNotOwn(tx, decidedBy, row.userId);
    requireOpen(row, at);
    const decision = { decidedBy, decidedAt: at, decision: reason };
    await adjustments.updateAdjustment(tx, adjustmentId, { state: "rejected", ...decision });
    await recordAudit(tx, ctx, {
      action: "credit.reject_adjustment",
      subject: adjustmentId,
      reason,
    });
  });
}

/**
 * Takes one's own proposal back.
 * @throws forbidden `credit.not_proposer`; else as `approveAdjustment`
 */
export async function withdrawAdjustment(
  ctx: Context,
  { adjustmentId, reason }: DecideAdjustment,
): Promise<void> {
  const { userId: decidedBy } = requirePermission(ctx, "admin:billing");
  const at = ctx.now();
  await transact(ctx.db, async (tx) => {
    const row = await lockRow(tx, adjustmentId);
    if (row.proposedBy !== decidedBy)
      throw new AppError("forbidden", "credit.not_proposer", "Somebody else proposed this.");
    requireOpen(row, at);
    const decision = { decidedBy, decidedAt: at, decision: reason };
    await adjustments.updateAdjustment(tx, adjustmentId, { state: "withdrawn", ...decision });
    await recordAudit(tx, ctx, {
      action: "credit.withdraw_adjustment",
      subject: adjustmentId,
      reason,
    });
  });
}

async function lockRow(tx: Tx, id: Id<"adjustment">): Promise<adjustments.AdjustmentRow> {
  const row = await adjustments.lockAdjustment(tx, id);
  if (!row) throw new AppError("not_found", "credit.no_adjustment", "There is no such proposal.");
  return row;
}

function requireOpen({ state, expiresAt }: adjustments.AdjustmentRow, at: Date): void {
  if (state === "expired" || (state === "proposed" && expiresAt <= at))
    throw new AppError("conflict", "credit.adjustment_expired", "This proposal is too old.");
  if (state !== "proposed")
    throw new AppError("conflict", "credit.adjustment_decided", "This was decided already.");
}

/** Moves the credits; says how many, with their sign. */
async function apply(tx: Tx, row: adjustments.AdjustmentRow, at: Date): Promise<bigint> {
  const { id, userId, bucket, change } = row;
  const fact = {
    userId,
    bucket,
    key: `credit.adjustment:${id}`,
    code: "credit.adjustment",
    memo: { adjustment: id },
    at,
  };
  if (change > 0n) {
    await grantCredits(tx, { ...fact, amount: change });
    return change;
  }
  const { taken } = await takeBackCredits(tx, { ...fact, amount: -change });
  return -taken;
}
