import { transact } from "@/db/transaction";
import { type Context, requireUser } from "@/lib/context";
import { AppError } from "@/lib/core/errors";
import { newId } from "@/lib/core/id";
import * as companions from "../repository";
import type { ReportCompanion } from "../review/contract";
import * as review from "../review/repository";

/**
 * Tells a moderator about a companion. One report of a person waits at a time.
 * @throws not_found `companion.not_found`; conflict `companion.reported`
 */
export async function reportCompanion(
  ctx: Context,
  { companionId, cause, text }: ReportCompanion,
): Promise<void> {
  const { userId } = requireUser(ctx);
  await transact(ctx.db, async (tx) => {
    const row = await companions.byId(tx, companionId);
    if (!row || row.ownerId === userId || row.listedAt === null)
      throw new AppError("not_found", "companion.not_found", "There is no such companion.");
    const now = ctx.now();
    const opened = await review.insertMatter(tx, {
      id: newId("matter", now),
      companionId,
      versionId: row.currentVersionId,
      kind: "report",
      cause,
      byUserId: userId,
      text,
      openedAt: now,
    });
    if (!opened)
      throw new AppError("conflict", "companion.reported", "You have reported it already.");
  });
}
