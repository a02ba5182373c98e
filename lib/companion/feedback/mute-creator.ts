import { transact } from "@/db/transaction";
import { type Context, requireUser } from "@/lib/context";
import { AppError } from "@/lib/core/errors";
import type { MuteCreator } from "../gallery/contract";
import * as gallery from "../gallery/repository";

/**
 * Takes somebody's companions out of what this person is shown, or brings them back.
 * @throws invalid `companion.mute_self`
 */
export async function muteCreator(ctx: Context, { creatorId, muted }: MuteCreator): Promise<void> {
  const { userId } = requireUser(ctx);
  if (creatorId === userId)
    throw new AppError("invalid", "companion.mute_self", "These are your own.");
  await transact(ctx.db, (tx) =>
    muted
      ? gallery.insertMute(tx, { userId, creatorId, at: ctx.now() })
      : gallery.deleteMute(tx, userId, creatorId),
  );
}
