import { type Tx, transact } from "@/db/transaction";
import { type Context, requireUser } from "@/lib/context";
import { AppError } from "@/lib/core/errors";
import { type Id, newId } from "@/lib/core/id";
import { type CompanionDefinition, companionLimits } from "../contract";
import * as files from "../file/repository";
import * as companions from "../repository";
import { slugOf } from "../rules";
import { facadeOf } from "../version/facade-of";
import type { SaveDraft } from "./contract";
import { lockOwn } from "./lock-own";

/**
 * Keeps what a person writes of a character, as a new one or over its draft. Nobody else sees a
 * draft; versions that were published stay as they are.
 * @throws not_found `companion.not_found`; invalid `companion.no_picture`; conflict `companion.too_many`
 */
export async function saveDraft(
  ctx: Context,
  { companionId, definition }: SaveDraft,
): Promise<{ companionId: Id<"companion">; slug: string }> {
  const { userId } = requireUser(ctx);
  return transact(ctx.db, async (tx) => {
    await requirePictures(tx, userId, definition);
    if (!companionId) return createDraft(tx, { userId, definition, at: ctx.now() });
    const row = await lockOwn(tx, companionId, userId);
    const unpublished = row.currentVersionId === null ? facadeOf(definition) : {};
    const change = { draft: definition, updatedAt: ctx.now(), ...unpublished };
    await companions.updateCompanion(tx, companionId, change);
    return { companionId, slug: row.slug };
  });
}

async function requirePictures(
  tx: Tx,
  userId: Id<"user">,
  { avatar, expressions }: CompanionDefinition,
): Promise<void> {
  const wanted = [...(avatar === null ? [] : [avatar]), ...expressions.map((one) => one.picture)];
  if (!(await files.areKept(tx, userId, wanted)))
    throw new AppError("invalid", "companion.no_picture", "This picture was not stored.");
}

type NewDraft = {
  userId: Id<"user">;
  definition: CompanionDefinition;
  source?: string | null;
  archive?: string | null;
  at: Date;
};

/** A companion that only its owner sees. A step. */
export async function createDraft(
  tx: Tx,
  { userId, definition, source = null, archive = null, at }: NewDraft,
): Promise<{ companionId: Id<"companion">; slug: string }> {
  if ((await companions.countOwn(tx, userId)) >= companionLimits.companions)
    throw new AppError("conflict", "companion.too_many", "There is no room for another one.");
  const id = newId("companion", at);
  const slug = slugOf(definition.name, id);
  await companions.insertCompanion(tx, {
    id,
    slug,
    kind: "community",
    ownerId: userId,
    state: "active",
    visibility: "private",
    ...facadeOf(definition),
    draft: definition,
    draftSource: source,
    draftArchive: archive,
    createdAt: at,
    updatedAt: at,
  });
  return { companionId: id, slug };
}
