import { type Context, requireUser } from "@/lib/context";
import { AppError } from "@/lib/core/errors";
import { parseCard } from "../card/parse-card";
import { CompanionDefinition } from "../contract";
import { viewVersion } from "../gallery/read-companion";
import * as companions from "../repository";
import * as review from "../review/repository";
import { standingOf } from "../rules";
import { sameDefinition } from "../version/same-definition";
import type { StudioView } from "./contract";

/**
 * What the owner of a companion edits.
 * @throws not_found `companion.not_found`
 */
export async function readStudio(ctx: Context, { slug }: { slug: string }): Promise<StudioView> {
  const { userId } = requireUser(ctx);
  const row = await companions.bySlug(ctx.db, slug);
  if (row?.ownerId !== userId || row.state === "withdrawn")
    throw new AppError("not_found", "companion.not_found", "There is no such companion.");
  const [versions, looks, current] = await Promise.all([
    companions.versionsOf(ctx.db, row.id, { byOwner: true }),
    review.lastLooks(ctx.db, [row.id]),
    row.currentVersionId ? companions.versionById(ctx.db, row.currentVersionId) : undefined,
  ]);
  const look = looks.get(row.id);
  const refused = look?.outcome === "blocked";
  const standing = standingOf(row, refused);
  return {
    id: row.id,
    slug: row.slug,
    definition: CompanionDefinition.parse(row.draft),
    visibility: row.visibility,
    standing,
    reason:
      standing === "refused" || standing === "waiting"
        ? (look?.reason ?? look?.text ?? null)
        : null,
    appealed: look?.kind === "appeal" && look.decidedAt === null,
    versions: versions.map(viewVersion),
    changed: !current || !sameDefinition(current.definition, row.draft),
    imported: row.draftSource === null ? null : parseCard(row.draftSource).spec,
  };
}
