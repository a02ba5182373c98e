import { transact } from "@/db/transaction";
import { recordAudit } from "@/lib/audit";
import { type Context, requirePermission } from "@/lib/context";
import { AppError } from "@/lib/core/errors";
import { isId } from "@/lib/core/id";
import { tellWriter } from "./appeal/tell-writer";
import type { DecideCase } from "./contract";
import { lockCase, updateCase } from "./repository";

/**
 * Says once whether the judgement on a message was right. What was refused stays unsent; where its
 * writer has appealed and was right, the same words of theirs are taken from now on. They get a letter.
 * @throws not_found `moderation.case_not_found`; conflict `moderation.already_decided`
 */
export async function decideCase(
  ctx: Context,
  { caseId, decision, reason }: DecideCase,
): Promise<void> {
  const actor = requirePermission(ctx, "admin:access");
  await transact(ctx.db, async (tx) => {
    const found = isId("case", caseId) ? await lockCase(tx, caseId) : undefined;
    if (!found) throw new AppError("not_found", "moderation.case_not_found", "No such case.");
    if (found.decision)
      throw new AppError("conflict", "moderation.already_decided", "This was decided already.");
    await updateCase(tx, found.id, {
      decision,
      decidedAt: ctx.now(),
      decidedBy: actor.userId,
      decisionReason: reason,
    });
    await recordAudit(tx, ctx, {
      action: "moderation.decide_case",
      subject: found.id,
      reason,
      details: {
        decision,
        outcome: found.outcome,
        categories: found.categories,
        appealed: found.appealedAt !== null,
      },
    });
    if (found.appealedAt) await tellWriter(tx, ctx, found.userId, { decision, reason });
  });
}
