import { type Tx, transact } from "@/db/transaction";
import { recordAudit } from "@/lib/audit";
import { refundWithin } from "@/lib/bounty";
import { type Context, requirePermission } from "@/lib/context";
import { AppError } from "@/lib/core/errors";
import { canSendEmail, disputeLetter, writeOptional } from "@/lib/email";
import { env } from "@/lib/env";
import { findAccount } from "@/lib/user";
import type { AnswerDispute } from "./contract";
import * as disputes from "./repository";
import { viewDisputes } from "./view";

/** What everybody reads beside an attempt whose fee went back for this. */
const REFUND_REASON = "A dispute about this attempt was upheld.";

/**
 * Says what comes of a dispute, and gives the fee of an attempt back where that is part of it: all
 * of it, or nothing. The player gets a letter.
 * @throws conflict `dispute.answered`, `dispute.nothing_to_refund`, and what a refund throws
 */
export async function answerDispute(ctx: Context, input: AnswerDispute): Promise<void> {
  const { userId } = requirePermission(ctx, "admin:rounds");
  const { disputeId, outcome, answer, refund } = input;
  await transact(ctx.db, async (tx) => {
    const { attemptId } = await disputes.disputeById(tx, disputeId);
    if (refund) {
      if (!attemptId || outcome !== "upheld") throw nothingToRefund();
      await refundWithin(tx, ctx, { attemptId, reason: REFUND_REASON });
    }
    const change = { answeredAt: ctx.now(), answeredBy: userId, outcome, answer, refunded: refund };
    if (!(await disputes.answerOnce(tx, disputeId, change)))
      throw new AppError("conflict", "dispute.answered", "This dispute was answered already.");
    await recordAudit(tx, ctx, {
      action: "dispute.answer",
      subject: disputeId,
      reason: answer.slice(0, 300),
      details: { outcome, refund },
    });
    await tellPlayer(tx, ctx, await disputes.disputeById(tx, disputeId));
  });
}

function nothingToRefund(): AppError {
  return new AppError("conflict", "dispute.nothing_to_refund", "There is no fee to give back.");
}

/** Only to an address that is proven: the letter tells what somebody plays. */
async function tellPlayer(tx: Tx, ctx: Context, row: disputes.DisputeRow): Promise<void> {
  const account = await findAccount(tx, row.userId);
  if (!account?.email || !account.emailVerifiedAt || !canSendEmail()) return;
  const [view] = await viewDisputes(tx, [row]);
  if (!view) return;
  const about = view.attempt
    ? `attempt ${view.attempt.number} of round ${view.roundNumber}`
    : `round ${view.roundNumber}`;
  const path = view.attempt ? `/attempts/${view.attempt.id}` : `/rounds/${view.roundNumber}`;
  const url = new URL(path, env().APP_URL).href;
  const outcome = row.refunded ? "upheld, and your fee came back" : String(row.outcome);
  const letter = { about, outcome, answer: row.answer ?? "", url };
  const reader = { userId: account.id, address: account.email, kind: "decisions" } as const;
  await writeOptional(tx, ctx, reader, disputeLetter(account.handle, letter));
}
