import type { Tx } from "@/db/transaction";
import type { Id } from "@/lib/core/id";
import { insertMessages, type NewMessage } from "../tree/repository";
import type { TurnRow } from "./repository";

type Place = { parentId: Id<"message"> | null; depth: number; at: Date };

/** The message that a turn will fill with words. */
export function replyOf(
  turn: Pick<TurnRow, "id" | "chatId" | "replyId" | "companionId" | "trial">,
  { parentId, depth, at }: Place,
): NewMessage {
  return {
    id: turn.replyId,
    chatId: turn.chatId,
    parentId,
    depth,
    role: "companion",
    companionId: turn.companionId,
    text: "",
    state: "streaming",
    turnId: turn.id,
    trial: turn.trial,
    createdAt: at,
  };
}

export async function insertReply(tx: Tx, turn: TurnRow, place: Place): Promise<void> {
  await insertMessages(tx, [replyOf(turn, place)], { searchable: false });
}
