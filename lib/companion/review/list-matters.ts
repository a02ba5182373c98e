import { type Context, requirePermission } from "@/lib/context";
import type { Id } from "@/lib/core/id";
import { readHandles } from "@/lib/user";
import { CompanionDefinition } from "../contract";
import * as companions from "../repository";
import { wordsOf } from "../rules";
import type { MatterView } from "./contract";
import * as review from "./repository";

const shown = 100;
const excerptMax = 1_200;

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
  const people = [...rows.map((row) => row.byUserId), ...found.map((row) => row.ownerId)];
  const handles = await readHandles(
    ctx.db,
    people.filter((id): id is Id<"user"> => id !== null),
  );
  return rows.flatMap((row) => {
    const companion = byId.get(row.companionId);
    return companion ? [viewOf(row, companion, handles)] : [];
  });
}

function viewOf(
  row: review.MatterRow,
  companion: companions.CompanionRow,
  handles: ReadonlyMap<Id<"user">, string>,
): MatterView {
  const nameOf = (id: Id<"user"> | null) => (id === null ? null : (handles.get(id) ?? "someone"));
  const { id, slug, name, ownerId, draft } = companion;
  return {
    id: row.id,
    kind: row.kind,
    cause: row.cause,
    text: row.text,
    openedAt: row.openedAt.toISOString(),
    by: nameOf(row.byUserId),
    companion: { id, slug, name, creator: nameOf(ownerId) },
    excerpt: excerptOf(draft),
    outcome: row.outcome,
    reason: row.reason,
  };
}

/** Of a character whose creator is gone nothing is left to show. */
function excerptOf(draft: unknown): string {
  const definition = CompanionDefinition.safeParse(draft);
  return definition.success ? wordsOf(definition.data).join("\n\n").slice(0, excerptMax) : "";
}
