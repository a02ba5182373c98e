import type { Db } from "@/db/client";
import type { Tx } from "@/db/transaction";
import { groupBy } from "@/lib/core/group-by";
import type { Id } from "@/lib/core/id";
import type { MessageNode } from "../contract";
import { chunksFrom } from "../turn/repository";
import { childrenOf, type Kin, type MessageRow } from "./repository";

/** Messages as their owner sees them, with their swipes and what is stored of those being written. */
export async function viewMessages(
  source: Db | Tx,
  chatId: Id<"chat">,
  rows: readonly MessageRow[],
): Promise<MessageNode[]> {
  const parents = [...new Set(rows.flatMap(({ id, parentId }) => [id, parentId]))];
  const kin = groupBy(await childrenOf(source, chatId, parents), ({ parentId }) => parentId);
  return Promise.all(rows.map(async (row) => viewMessage(row, kin, await textOf(source, row))));
}

async function textOf(source: Db | Tx, { state, turnId, text }: MessageRow): Promise<string> {
  if (state !== "streaming" || !turnId) return text;
  const chunks = await chunksFrom(source, turnId, 0);
  return chunks.map((chunk) => chunk.text).join("");
}

function viewMessage(
  row: MessageRow,
  kin: ReadonlyMap<Id<"message"> | null, readonly Kin[]>,
  text: string,
): MessageNode {
  const siblings = (kin.get(row.parentId) ?? []).map(({ id }) => id);
  const index = Math.max(0, siblings.indexOf(row.id));
  return {
    id: row.id,
    parentId: row.parentId,
    role: row.role,
    companionId: row.companionId,
    text,
    state: row.state,
    turnId: row.turnId,
    reason: row.reason,
    charged: row.charged === null ? null : String(row.charged),
    model: row.model,
    at: row.createdAt.toISOString(),
    editedAt: row.editedAt?.toISOString() ?? null,
    sibling: {
      index,
      count: Math.max(1, siblings.length),
      previousId: siblings[index - 1] ?? null,
      nextId: siblings[index + 1] ?? null,
    },
    childCount: kin.get(row.id)?.length ?? 0,
  };
}
