import { transact } from "@/db/transaction";
import { type Context, requireUser } from "@/lib/context";
import { AppError } from "@/lib/core/errors";
import { isId } from "@/lib/core/id";
import type { AppealCase } from "../contract";
import { lockCase, updateCase } from "../repository";
import { appealRefusal } from "./rules";

/**
 * Asks for another look at a message of one's own that was refused: once, and in time.
 * @throws not_found `moderation.case_not_found`; conflict `moderation.already_appealed`,
 *   `moderation.already_decided`, `moderation.appeal_too_late`
 */
export async function appealCase(ctx: Context, { caseId, appeal }: AppealCase): Promise<void> {
  const { userId } = requireUser(ctx);
  await transact(ctx.db, async (tx) => {
    const found = isId("case", caseId) ? await lockCase(tx, caseId) : undefined;
    if (!found || found.userId !== userId || found.outcome !== "block")
      throw new AppError("not_found", "moderation.case_not_found", "No such message.");
    const refusal = appealRefusal(found, ctx.now());
    if (refusal) throw new AppError("conflict", refusal, "There can be no appeal.");
    await updateCase(tx, found.id, { appeal, appealedAt: ctx.now() });
  });
}
