import type { Db } from "@/db/client";
import type { Tx } from "@/db/transaction";
import { groupBy } from "@/lib/core/group-by";
import type { Id } from "@/lib/core/id";
import type { MessageNode } from "../contract";
import type { RunningCost } from "../turn/contract";
import { chunksFrom, type TurnRow, turnsByIds } from "../turn/repository";
import { readTerms, type Terms } from "../turn/terms";
import { childrenOf, type Kin, type MessageRow } from "./repository";

/**
 * Messages as their owner sees them, with their swipes and, unless it is of no use, with what is
 * `written` of those being written.
 */
export async function viewMessages(
  source: Db | Tx,
  chatId: Id<"chat">,
  rows: readonly MessageRow[],
  { written = true } = {},
): Promise<MessageNode[]> {
  const parents = [...new Set(rows.flatMap(({ id, parentId }) => [id, parentId]))];
  const [children, turns, terms] = await Promise.all([
    childrenOf(source, chatId, parents),
    turnsByIds(
      source,
      rows.flatMap(({ turnId }) => turnId ?? []),
    ),
    rows.some(({ state }) => state === "streaming") ? readTerms(source) : null,
  ]);
  const kin = groupBy(children, ({ parentId }) => parentId);
  const turnOf = new Map(turns.map((turn) => [turn.id, turn]));
  return Promise.all(
    rows.map(async (row) => {
      const turn = row.turnId ? turnOf.get(row.turnId) : undefined;
      const text = written ? await textOf(source, row) : row.text;
      return { ...viewMessage(row, kin), ...viewTurn(row, turn, terms), text };
    }),
  );
}

/**
 * Messages of a turn that were kept just now, for which nothing is left to be read: `before` are
 * those that answered the same message earlier.
 */
export function viewKept(
  rows: readonly MessageRow[],
  before: readonly Kin[],
  { turn, terms }: { turn: TurnRow; terms: Terms },
): MessageNode[] {
  const kin = groupBy<Kin, Kin["parentId"]>([...before, ...rows], ({ parentId }) => parentId);
  return rows.map((row) => ({
    ...viewMessage(row, kin),
    ...viewTurn(row, row.turnId === turn.id ? turn : undefined, terms),
    text: row.text,
  }));
}

function viewTurn({ state }: MessageRow, turn: TurnRow | undefined, terms: Terms | null) {
  const running = turn && terms && state === "streaming" ? costOf(turn, terms) : null;
  return { running, memories: turn?.memories ?? [] };
}

function costOf(turn: TurnRow, { rates }: Terms): RunningCost {
  const { held, inputTokens, discountBasisPoints, factorBasisPoints } = turn;
  return {
    held: String(held),
    inputTokens: inputTokens ?? 0,
    perThousandTokens: String(rates.perThousandTokens),
    least: String(rates.least),
    discountBasisPoints,
    factorBasisPoints,
  };
}

async function textOf(source: Db | Tx, { state, turnId, text }: MessageRow): Promise<string> {
  if (state !== "streaming" || !turnId) return text;
  const chunks = await chunksFrom(source, turnId, 0);
  return chunks.map((chunk) => chunk.text).join("");
}

function viewMessage(
  row: MessageRow,
  kin: ReadonlyMap<Id<"message"> | null, readonly Kin[]>,
): Omit<MessageNode, "text" | "running" | "memories"> {
  const siblings = (kin.get(row.parentId) ?? []).map(({ id }) => id);
  const index = Math.max(0, siblings.indexOf(row.id));
  return {
    id: row.id,
    parentId: row.parentId,
    role: row.role,
    companionId: row.companionId,
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
