import { transact } from "@/db/transaction";
import { type Context, requireUser } from "@/lib/context";
import { AppError } from "@/lib/core/errors";
import { type Id, newId } from "@/lib/core/id";
import { CompanionDefinition } from "../contract";
import type { Standing } from "../gallery/contract";
import * as companions from "../repository";
import { judgeCharacter } from "../review/judge-character";
import { listVersion } from "../review/list-version";
import { facadeOf } from "../version/facade-of";
import { sameDefinition } from "../version/same-definition";
import type { PublishVersion } from "./contract";
import { lockOwn } from "./lock-own";

type Published = { versionId: Id<"companionVersion">; number: number; standing: Standing };

/**
 * Makes the draft a version that never changes, and new chats begin with it; chats that are there
 * keep theirs. Public, it is judged first. A draft that is the newest version already makes none.
 * @throws not_found `companion.not_found`; forbidden `companion.blocked`, `auth.guest`; conflict
 *   `companion.draft_changed` where it was saved once more meanwhile
 */
export async function publishVersion(
  ctx: Context,
  { companionId, note, visibility }: PublishVersion,
): Promise<Published> {
  const { userId, guest } = requireUser(ctx);
  if (guest && visibility === "public")
    throw new AppError("forbidden", "auth.guest", "Keep your account first.");
  const seen = await companions.byId(ctx.db, companionId);
  const definition = CompanionDefinition.safeParse(seen?.draft);
  if (seen?.ownerId !== userId || !definition.success)
    throw new AppError("not_found", "companion.not_found", "There is no such companion.");
  const judged = visibility === "public" ? await judgeCharacter(ctx, definition.data) : null;
  return transact(ctx.db, async (tx) => {
    const row = await lockOwn(tx, companionId, userId);
    if (!sameDefinition(row.draft, definition.data))
      throw new AppError("conflict", "companion.draft_changed", "It was changed meanwhile.");
    const at = ctx.now();
    const { versionId, number } = await keepVersion(tx, row, definition.data, note, at);
    await companions.updateCompanion(tx, companionId, {
      ...facadeOf(definition.data),
      currentVersionId: versionId,
      visibility,
      updatedAt: at,
      ...(visibility === "private" ? { listedAt: null } : {}),
    });
    const standing = judged
      ? await listVersion(tx, { companionId, versionId, judgement: judged, at })
      : "private";
    return { versionId, number, standing };
  });
}

async function keepVersion(
  tx: Parameters<typeof lockOwn>[0],
  row: companions.CompanionRow,
  definition: CompanionDefinition,
  note: string,
  at: Date,
): Promise<{ versionId: Id<"companionVersion">; number: number }> {
  const current = row.currentVersionId && (await companions.versionById(tx, row.currentVersionId));
  if (current && sameDefinition(current.definition, definition))
    return { versionId: current.id, number: current.number };
  const versionId = newId("companionVersion", at);
  const number = await companions.nextNumber(tx, row.id);
  await companions.insertVersion(tx, {
    id: versionId,
    companionId: row.id,
    number,
    definition,
    source: row.draftSource,
    archive: row.draftArchive,
    note: note.trim() || (number === 1 ? "The first version." : ""),
    publishedAt: at,
  });
  return { versionId, number };
}
