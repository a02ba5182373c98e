import type { Tx } from "@/db/transaction";
import { enqueue } from "@/lib/outbox";
import type { ChatRow } from "../repository";

/** Promises that what has no vector in this chat gets one. Of a temporary chat nothing is. */
export async function enqueueEmbedding(
  tx: Tx,
  { id, temporaryUntil }: Pick<ChatRow, "id" | "temporaryUntil">,
): Promise<void> {
  if (temporaryUntil) return;
  await enqueue(tx, {
    task: "chat.embed_chat",
    payload: { chatId: id },
    key: `chat.embed_chat:${id}`,
  });
}
