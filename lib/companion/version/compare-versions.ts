import type { Context } from "@/lib/context";
import { AppError } from "@/lib/core/errors";
import { CompanionDefinition } from "../contract";
import { isAdult } from "../gallery/view-companions";
import * as companions from "../repository";
import { changesBetween, type FieldChange } from "./changes-between";

/**
 * What changed between two versions of a companion: for its owner, and for everybody where it is
 * listed now, both versions were, and what is for adults is asked for by one.
 * @throws not_found `companion.not_found`, `companion.no_version`
 */
export async function compareVersions(
  ctx: Context,
  { slug, from, to }: { slug: string; from: number; to: number },
): Promise<{ name: string; changes: FieldChange[] }> {
  const viewer = ctx.actor.kind === "user" ? ctx.actor.userId : null;
  const row = await companions.bySlug(ctx.db, slug);
  const byOwner = viewer !== null && row?.ownerId === viewer;
  if (!row || row.state === "withdrawn" || !(byOwner || row.listedAt))
    throw new AppError("not_found", "companion.not_found", "There is no such companion.");
  const [before, after] = await Promise.all([
    companions.versionByNumber(ctx.db, { companionId: row.id, number: from }, { byOwner }),
    companions.versionByNumber(ctx.db, { companionId: row.id, number: to }, { byOwner }),
  ]);
  if (!before || !after) noVersion();
  const one = CompanionDefinition.parse(before.definition);
  const other = CompanionDefinition.parse(after.definition);
  if (!byOwner && (one.adult || other.adult) && !(await isAdult(ctx))) noVersion();
  return { name: row.name, changes: changesBetween(one, other) };
}

function noVersion(): never {
  throw new AppError("not_found", "companion.no_version", "There is no such version.");
}
