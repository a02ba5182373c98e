import type { Context } from "@/lib/context";
import { AppError } from "@/lib/core/errors";
import { isId } from "@/lib/core/id";
import { readHandles } from "@/lib/user";
import type { CompanionView } from "./contract";
import * as gallery from "./repository";
import { viewCompanions } from "./view-companions";

/**
 * Somebody who made companions, with what of theirs everybody may find.
 * @throws not_found `companion.no_creator`
 */
export async function readCreator(
  ctx: Context,
  { creatorId }: { creatorId: string },
): Promise<{ handle: string; companions: CompanionView[]; muted: boolean; mine: boolean }> {
  const id = isId("user", creatorId) ? creatorId : null;
  const handle = id && (await readHandles(ctx.db, [id])).get(id);
  if (!id || !handle)
    throw new AppError("not_found", "companion.no_creator", "There is no such creator.");
  const viewer = ctx.actor.kind === "user" ? ctx.actor.userId : null;
  const [rows, muted] = await Promise.all([
    gallery.listedOf(ctx.db, id, 100),
    viewer ? gallery.isMuted(ctx.db, viewer, id) : false,
  ]);
  return { handle, companions: await viewCompanions(ctx, rows), muted, mine: viewer === id };
}
