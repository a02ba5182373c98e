import { type Context, requirePermission } from "@/lib/context";
import type { Id } from "@/lib/core/id";
import { readHandles } from "@/lib/user";
import { CompanionDefinition } from "../contract";
import * as companions from "../repository";
import { wordsOf } from "../rules";
import type { MatterView } from "./contract";
import * as review from "./repository";

const shown = 100;
/** Characters of one card that are shown at most. */
const wordsMax = 40_000;

/** What waits for a moderator, the longest waiting first; or what was refused lately. */
export async function listMatters(
  ctx: Context,
  { open }: { open: boolean },
): Promise<MatterView[]> {
  requirePermission(ctx, "admin:access");
  const rows = open
    ? await review.openMatters(ctx.db, shown)
    : await review.decidedMatters(ctx.db, shown);
  const found = await companions.byIds(
    ctx.db,
    rows.map((row) => row.companionId),
  );
  const byId = new Map(found.map((row) => [row.id, row]));
  const versions = await companions.versionsByIds(
    ctx.db,
    rows.map((row) => row.versionId).filter((id) => id !== null),
  );
  const versionOf = new Map(versions.map((version) => [version.id, version]));
  const people = [...rows.map((row) => row.byUserId), ...found.map((row) => row.ownerId)];
  const handles = await readHandles(
    ctx.db,
    people.filter((id): id is Id<"user"> => id !== null),
  );
  return rows.flatMap((row) => {
    const companion = byId.get(row.companionId);
    const version = row.versionId ? versionOf.get(row.versionId) : undefined;
    return companion ? [viewOf({ row, companion, version }, handles)] : [];
  });
}

type Found = {
  row: review.MatterRow;
  companion: companions.CompanionRow;
  version: companions.VersionRow | undefined;
};

function viewOf(
  { row, companion, version }: Found,
  handles: ReadonlyMap<Id<"user">, string>,
): MatterView {
  const nameOf = (id: Id<"user"> | null) => (id === null ? null : (handles.get(id) ?? "someone"));
  const { id, slug, name, ownerId } = companion;
  const words = version ? judgedWords(version) : "";
  return {
    id: row.id,
    kind: row.kind,
    cause: row.cause,
    text: row.text,
    openedAt: row.openedAt.toISOString(),
    by: nameOf(row.byUserId),
    companion: { id, slug, name, creator: nameOf(ownerId) },
    words: words.slice(0, wordsMax),
    wordsLeft: Math.max(0, words.length - wordsMax),
    outcome: row.outcome,
    reason: row.reason,
  };
}

/** Of the version that is decided about: a draft may say something else by now. */
function judgedWords({ definition }: companions.VersionRow): string {
  return wordsOf(CompanionDefinition.parse(definition)).join("\n\n");
}
