import { transact } from "@/db/transaction";
import { type Context, requireUser } from "@/lib/context";
import { AppError } from "@/lib/core/errors";
import type { RateCompanion } from "../gallery/contract";
import * as gallery from "../gallery/repository";
import * as companions from "../repository";

/**
 * Says how much somebody likes a companion: once, over what they said before. Nobody rates their own.
 * @throws not_found `companion.not_found`; forbidden `companion.own_rating`, `auth.guest`
 */
export async function rateCompanion(
  ctx: Context,
  { companionId, stars }: RateCompanion,
): Promise<void> {
  const { userId, guest } = requireUser(ctx);
  if (guest) throw new AppError("forbidden", "auth.guest", "Keep your account first.");
  await transact(ctx.db, async (tx) => {
    const row = await companions.lockCompanion(tx, companionId);
    if (row?.state !== "active" || row.listedAt === null)
      throw new AppError("not_found", "companion.not_found", "There is no such companion.");
    if (row.ownerId === userId)
      throw new AppError("forbidden", "companion.own_rating", "Others rate what you made.");
    if (stars === null) await gallery.deleteRating(tx, companionId, userId);
    else await gallery.upsertRating(tx, { companionId, userId, stars, at: ctx.now() });
    await gallery.sumRatings(tx, companionId);
  });
}
