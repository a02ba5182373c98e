import type { Context } from "@/lib/context";
import { AppError } from "@/lib/core/errors";
import type { Id } from "@/lib/core/id";
import { CompanionDefinition } from "../contract";
import { expandMacros } from "../prompt/macros";
import * as companions from "../repository";
import type { CompanionPage, VersionView } from "./contract";
import * as gallery from "./repository";
import { viewCompanions } from "./view-companions";

/**
 * A companion's own page: for everybody where it is listed, else for its owner.
 * @throws not_found `companion.not_found`
 */
export async function readCompanion(
  ctx: Context,
  { slug }: { slug: string },
): Promise<CompanionPage> {
  const viewer = ctx.actor.kind === "user" ? ctx.actor.userId : null;
  const row = await findShown(ctx, slug, viewer);
  const mine = viewer !== null && row.ownerId === viewer;
  const [[view], versions, said, theirs] = await Promise.all([
    viewCompanions(ctx, [row]),
    companions.versionsOf(ctx.db, row.id, { byOwner: mine }),
    saidBy(ctx, row),
    ofViewer(ctx, row, viewer),
  ]);
  const face = view ?? missing();
  return {
    ...face,
    ...(face.locked && !mine ? { ...said, ...unsaid } : said),
    ...theirs,
    versions: versions.map(viewVersion),
    mine,
    creatorId: row.ownerId,
    exportable: mine || row.kind === "house",
  };
}

async function findShown(
  ctx: Context,
  slug: string,
  viewer: Id<"user"> | null,
): Promise<companions.CompanionRow> {
  const row = await companions.bySlug(ctx.db, slug);
  if (!row || row.state === "withdrawn") return missing();
  const mine = viewer !== null && row.ownerId === viewer;
  return mine || row.listedAt !== null ? row : missing();
}

function missing(): never {
  throw new AppError("not_found", "companion.not_found", "There is no such companion.");
}

/** What a companion for adults says of itself to somebody who has not said that they are one. */
const unsaid = { scenario: "", greeting: "", traits: [], creatorNotes: "" };

/** What its newest version says of itself, or its draft where there is none. */
async function saidBy(ctx: Context, row: companions.CompanionRow) {
  const { currentVersionId } = row;
  const version = currentVersionId
    ? await companions.versionById(ctx.db, currentVersionId)
    : undefined;
  const definition = CompanionDefinition.parse(version?.definition ?? row.draft);
  const char = definition.nickname.trim() || definition.name;
  const reader = ctx.actor.kind === "user" ? ctx.actor.handle : "A visitor";
  const words = (text: string, user: string) =>
    expandMacros(text, { char, user }, definition.name).trim();
  return {
    scenario: words(definition.scenario, reader),
    greeting: words(definition.greetings[0] ?? "", "you"),
    traits: definition.traits,
    creatorNotes: definition.creatorNotes,
    loreEntries: definition.lorebook?.entries.filter(({ enabled }) => enabled).length ?? 0,
    modelRef: definition.modelRef,
  };
}

async function ofViewer(
  ctx: Context,
  row: companions.CompanionRow,
  viewer: Id<"user"> | null,
): Promise<{ myRating: number | null; muted: boolean }> {
  if (!viewer) return { myRating: null, muted: false };
  const [myRating, muted] = await Promise.all([
    gallery.ratingBy(ctx.db, row.id, viewer),
    row.ownerId ? gallery.isMuted(ctx.db, viewer, row.ownerId) : false,
  ]);
  return { myRating, muted };
}

export function viewVersion(
  row: Awaited<ReturnType<typeof companions.versionsOf>>[number],
): VersionView {
  return { ...row, publishedAt: row.publishedAt.toISOString() };
}
