import { transact } from "@/db/transaction";
import { type Context, requireUser } from "@/lib/context";
import type { OneCompanion } from "../gallery/contract";
import * as companions from "../repository";
import * as review from "../review/repository";
import { lockOwn } from "./lock-own";

/**
 * Takes a companion out of every list for good. Chats that have it keep their version.
 * @throws not_found `companion.not_found`
 */
export async function withdrawCompanion(
  ctx: Context,
  { companionId }: OneCompanion,
): Promise<void> {
  const { userId } = requireUser(ctx);
  await transact(ctx.db, async (tx) => {
    await lockOwn(tx, companionId, userId, { blocked: true });
    await review.closeOpen(tx, companionId, ["publish", "appeal"], {
      decidedAt: ctx.now(),
      outcome: "allowed",
      reason: "Its owner withdrew it.",
    });
    await companions.updateCompanion(tx, companionId, {
      state: "withdrawn",
      listedAt: null,
      updatedAt: ctx.now(),
    });
  });
}
