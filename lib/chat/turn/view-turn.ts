import type { Db } from "@/db/client";
import type { MessageNode, OpenTurn, Receipt } from "../contract";
import { messageById } from "../tree/repository";
import { viewMessages } from "../tree/view-messages";
import type { TurnRow } from "./repository";

export function viewOpenTurn({ id, replyId, companionId, state }: TurnRow): OpenTurn {
  return { turnId: id, messageId: replyId, companionId, state };
}

/** What a turn that has ended cost, and why; null while it runs. */
export function receiptOf(turn: TurnRow): Receipt | null {
  if (turn.charged === null) return null;
  return {
    turnId: turn.id,
    chargeId: turn.chargeId,
    model: turn.model ?? turn.wantedModel,
    inputTokens: turn.inputTokens ?? 0,
    outputTokens: turn.outputTokens ?? 0,
    counted: turn.counted ?? "estimate",
    held: String(turn.held),
    charged: String(turn.charged),
    released: String(turn.held - turn.charged),
    discountBasisPoints: turn.discountBasisPoints,
    factorBasisPoints: turn.factorBasisPoints,
    memories: turn.memories,
  };
}

/** A message of a turn, or null where it is gone. */
export async function viewOne(
  db: Db,
  chatId: TurnRow["chatId"],
  messageId: TurnRow["replyId"] | null,
): Promise<MessageNode | null> {
  const row = messageId && (await messageById(db, messageId));
  if (!row) return null;
  const [node] = await viewMessages(db, chatId, [row]);
  return node ?? null;
}
