import type { Context } from "@/lib/context";
import { AppError } from "@/lib/core/errors";
import { CompanionDefinition } from "../contract";
import * as companions from "../repository";
import { changesBetween, type FieldChange } from "./changes-between";

/**
 * What changed between two versions of a companion: for everybody where it is listed, else for its
 * owner.
 * @throws not_found `companion.not_found`, `companion.no_version`
 */
export async function compareVersions(
  ctx: Context,
  { slug, from, to }: { slug: string; from: number; to: number },
): Promise<{ name: string; changes: FieldChange[] }> {
  const viewer = ctx.actor.kind === "user" ? ctx.actor.userId : null;
  const row = await companions.bySlug(ctx.db, slug);
  const isShown =
    row && row.state !== "withdrawn" && (row.listedAt !== null || row.ownerId === viewer);
  if (!row || !isShown)
    throw new AppError("not_found", "companion.not_found", "There is no such companion.");
  const [before, after] = await Promise.all([
    companions.versionByNumber(ctx.db, row.id, from),
    companions.versionByNumber(ctx.db, row.id, to),
  ]);
  if (!before || !after)
    throw new AppError("not_found", "companion.no_version", "There is no such version.");
  const [one, other] = [before, after].map((version) =>
    CompanionDefinition.parse(version.definition),
  );
  return { name: row.name, changes: one && other ? changesBetween(one, other) : [] };
}
