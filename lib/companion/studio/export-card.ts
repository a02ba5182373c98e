import { type Context, requireUser } from "@/lib/context";
import { AppError } from "@/lib/core/errors";
import { readHandles } from "@/lib/user";
import type { ArchiveFiles } from "../card/card-assets";
import { picturesIn } from "../card/read-card-file";
import { readZip } from "../card/read-zip";
import { type CardPictures, withShownIcon, writeAssets } from "../card/write-assets";
import { writeCard } from "../card/write-card";
import { writeCardPng, writeCharx } from "../card/write-card-file";
import { CompanionDefinition } from "../contract";
import * as files from "../file/repository";
import { isAdult } from "../gallery/view-companions";
import { blankPicture } from "../picture/blank-picture";
import * as companions from "../repository";
import { cleanPictures } from "./clean-pictures";
import type { ExportCard } from "./contract";

type CardDownload = {
  fileName: string;
  contentType: string;
  body: string | Uint8Array<ArrayBuffer>;
};

/**
 * A companion as a card: one's own, or one of the house. Without a number the owner's draft, or the
 * newest version.
 * @throws not_found `companion.not_found`
 */
export async function exportCard(ctx: Context, input: ExportCard): Promise<CardDownload> {
  const found = await findForExport(ctx, input);
  const definition = CompanionDefinition.parse(found.definition);
  const write = (format: "v2" | "v3") =>
    writeCard({
      definition,
      source: found.source,
      format,
      creator: found.creator,
      version: found.version,
    });
  const name = definition.name.replace(/[/\\:*?"<>|]/g, "_").slice(0, 60);
  const { format } = input;
  if (format === "json-v2" || format === "json-v3") {
    const body = write(format === "json-v2" ? "v2" : "v3");
    return { fileName: `${name}.json`, contentType: "application/json; charset=utf-8", body };
  }
  const archive = found.archive && (await files.bytesOf(ctx.db, found.archive, "archive"));
  const inArchive: ArchiveFiles = archive ? readZip(archive) : new Map();
  const wanted = await picturesOf(ctx, definition);
  const had = found.source
    ? await cleanPictures(picturesIn(found.source, inArchive))
    : { icon: null, expressions: [] };
  if (format === "png") {
    const cards = { v2: write("v2"), v3: withShownIcon(write("v3"), had, wanted) };
    const body = copy(writeCardPng(wanted.icon?.bytes ?? blankPicture(), cards));
    return { fileName: `${name}.png`, contentType: "image/png", body };
  }
  const { card, files: kept } = writeAssets({ card: write("v3"), files: inArchive, had, wanted });
  const body = copy(writeCharx(card, kept, ctx.now()));
  return { fileName: `${name}.charx`, contentType: "application/zip", body };
}

/** What a companion looks like now. A picture that is gone with its owner is none. */
async function picturesOf(
  ctx: Context,
  { avatar, expressions }: CompanionDefinition,
): Promise<CardPictures> {
  const kept = async (hash: string) => {
    const bytes = await files.bytesOf(ctx.db, hash, "picture");
    return bytes && { hash, bytes };
  };
  const moods = await Promise.all(
    expressions.map(async ({ name, picture }) => ({ name, found: await kept(picture) })),
  );
  return {
    icon: avatar === null ? null : await kept(avatar),
    expressions: moods.flatMap(({ name, found }) => (found ? { ...found, name } : [])),
  };
}

async function findForExport(ctx: Context, { slug, version }: ExportCard) {
  const { row, mine } = await findExportable(ctx, slug);
  const handles = row.ownerId ? await readHandles(ctx.db, [row.ownerId]) : null;
  const creator = (row.ownerId && handles?.get(row.ownerId)) || "Anubis";
  if (version === undefined && mine)
    return {
      definition: row.draft,
      source: row.draftSource,
      archive: row.draftArchive,
      creator,
      version: "draft",
    };
  const kept =
    version === undefined
      ? row.currentVersionId && (await companions.versionById(ctx.db, row.currentVersionId))
      : await companions.versionByNumber(
          ctx.db,
          { companionId: row.id, number: version },
          { byOwner: mine },
        );
  if (!kept) return missing();
  return { ...kept, creator, version: String(kept.number) };
}

/** One's own, or one of the house that is not locked. */
async function findExportable(ctx: Context, slug: string) {
  const { userId } = requireUser(ctx);
  const row = await companions.bySlug(ctx.db, slug);
  if (row?.ownerId === userId && row.state !== "withdrawn") return { row, mine: true };
  if (row?.kind !== "house" || (row.adult && !(await isAdult(ctx)))) return missing();
  return { row, mine: false };
}

function missing(): never {
  throw new AppError("not_found", "companion.not_found", "There is no such companion.");
}

function copy(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(bytes);
}
