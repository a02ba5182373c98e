import type { Context } from "@/lib/context";
import { AppError } from "@/lib/core/errors";
import { isInsider } from "@/lib/core/permission";
import type { PlayerProfile } from "./contract";
import * as users from "./repository";

/**
 * What anybody may see of a player.
 * @throws not_found `user.not_found`
 */
export async function readPlayer(ctx: Context, handle: string): Promise<PlayerProfile> {
  const user = await users.userByHandle(ctx.db, handle.toLowerCase());
  if (!user) throw new AppError("not_found", "user.not_found", "There is no such player.");
  return {
    id: user.id,
    handle: user.handle,
    guest: user.guest,
    insider: isInsider(user.role, await users.liveGrants(ctx.db, user.id, ctx.now())),
    joinedAt: user.createdAt.toISOString(),
  };
}
