import { transact } from "@/db/transaction";
import { recordAudit } from "@/lib/audit";
import { type Context, requirePermission } from "@/lib/context";
import { AppError } from "@/lib/core/errors";
import { enqueue } from "@/lib/outbox";
import type { WithholdAttempt } from "../contract";
import * as bounty from "../repository";
import { eraseTexts } from "./erase-texts";

/** Erases the texts of an attempt at its player's wish. Their hashes stand in the chain for good. */
export async function withholdAttempt(
  ctx: Context,
  { attemptId, reason }: WithholdAttempt,
): Promise<void> {
  requirePermission(ctx, "admin:rounds");
  const { roundId } = await bounty.attemptById(ctx.db, attemptId);
  await transact(ctx.db, async (tx) => {
    await bounty.lockRound(tx, roundId);
    const attempt = await bounty.attemptById(tx, attemptId);
    if (attempt.state === "queued" || attempt.state === "judging")
      throw new AppError("conflict", "bounty.not_judged_yet", "It has no verdict yet.");
    if (attempt.withheldAt)
      throw new AppError("conflict", "bounty.already_withheld", "It is withheld already.");
    await eraseTexts(tx, attempt, ctx.now());
    await enqueue(tx, { task: "bounty.forget", payload: { attemptId } });
    await recordAudit(tx, ctx, { action: "bounty.withhold_attempt", subject: attemptId, reason });
  });
}
