import { transact } from "@/db/transaction";
import { type Context, requireUser } from "@/lib/context";
import { AppError } from "@/lib/core/errors";
import { newId } from "@/lib/core/id";
import { lockOwn } from "../studio/lock-own";
import type { AppealListing } from "./contract";
import * as review from "./repository";

/**
 * Asks for another look at a companion of one's own that was refused.
 * @throws not_found `companion.not_found`; conflict `companion.not_refused`, `companion.appealed`
 */
export async function appealListing(
  ctx: Context,
  { companionId, text }: AppealListing,
): Promise<void> {
  const { userId } = requireUser(ctx);
  await transact(ctx.db, async (tx) => {
    const row = await lockOwn(tx, companionId, userId, { blocked: true });
    const look = (await review.lastLooks(tx, [companionId])).get(companionId);
    if (look?.kind === "appeal" && !look.decidedAt)
      throw new AppError("conflict", "companion.appealed", "Somebody looks at it already.");
    if (look?.outcome !== "blocked" || (row.state !== "blocked" && row.listedAt !== null))
      throw new AppError("conflict", "companion.not_refused", "It was not refused.");
    const now = ctx.now();
    await review.insertMatter(tx, {
      id: newId("matter", now),
      companionId,
      versionId: row.currentVersionId,
      kind: "appeal",
      cause: look.cause,
      byUserId: userId,
      text,
      openedAt: now,
    });
  });
}
