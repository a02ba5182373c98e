import { type Tx, transact } from "@/db/transaction";
import { recordAudit } from "@/lib/audit";
import { type Context, requirePermission } from "@/lib/context";
import { AppError } from "@/lib/core/errors";
import { forgetMessage } from "@/lib/moderation";
import { enqueue } from "@/lib/outbox";
import type { WithholdAttempt } from "../contract";
import * as feed from "../feed/repository";
import * as bounty from "../repository";

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
    await forgetMessage(tx, { place: "bounty", subject: attemptId });
    await enqueue(tx, { task: "bounty.forget", payload: { attemptId } });
    await recordAudit(tx, ctx, { action: "bounty.withhold_attempt", subject: attemptId, reason });
  });
}

/** A step. With the salt gone too, nobody can try texts out against the hashes. */
async function eraseTexts(tx: Tx, attempt: bounty.AttemptRow, at: Date): Promise<void> {
  await bounty.updateAttempt(tx, attempt.id, {
    message: "",
    answer: "",
    explanation: null,
    shown: null,
    salt: null,
    withheldAt: at,
  });
  await feed.appendEvent(tx, { roundId: attempt.roundId, attemptId: attempt.id, at });
}
