import type { MemoryView } from "../contract";
import type { FactRow } from "../repository";

/** A memory as its person sees it, with what it took the place of. */
export function viewMemory(row: FactRow, history: readonly FactRow[] = []): MemoryView {
  return {
    id: row.id,
    text: row.text,
    kind: row.kind,
    scope: row.scope,
    pinned: row.pinned,
    author: row.author,
    companionId: row.companionId,
    chatId: row.chatId,
    messageId: row.messageId,
    replaced: history.map(({ id, text, toldAt }) => ({ id, text, toldAt: toldAt.toISOString() })),
    toldAt: row.toldAt.toISOString(),
    editedAt: row.editedAt?.toISOString() ?? null,
    usedAt: row.usedAt?.toISOString() ?? null,
    usedCount: row.usedCount,
  };
}

/** Those in force, each with the chain of what it replaced. */
export function viewMemories(rows: readonly FactRow[]): MemoryView[] {
  const byNewer = new Map<string, FactRow[]>();
  for (const row of rows)
    if (row.supersededBy)
      byNewer.set(row.supersededBy, [...(byNewer.get(row.supersededBy) ?? []), row]);
  const chain = (id: string): FactRow[] =>
    (byNewer.get(id) ?? []).flatMap((row) => [row, ...chain(row.id)]);
  return rows.filter((row) => !row.supersededBy).map((row) => viewMemory(row, chain(row.id)));
}
