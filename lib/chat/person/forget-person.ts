import type { Tx } from "@/db/transaction";
import type { Id } from "@/lib/core/id";
import { removePresence } from "../safety/repository";
import { eraseChat } from "../shelf/remove-chat";
import { chatIdsOf, removeFolders } from "../shelf/repository";
import { openTurns, requestStop } from "../turn/repository";

const BATCH = 100;

/** Removes every chat of a person; what their turns cost stays as figures. A step. */
export async function forgetPerson(
  tx: Tx,
  { userId, at }: { userId: Id<"user">; at: Date },
): Promise<void> {
  for (let after = ""; ; ) {
    const ids = await chatIdsOf(tx, userId, after, BATCH);
    for (const chatId of ids) {
      for (const turn of await openTurns(tx, chatId)) await requestStop(tx, turn, at);
      await eraseChat(tx, chatId, at);
    }
    const last = ids.at(-1);
    if (!last || ids.length < BATCH) break;
    after = last;
  }
  await removeFolders(tx, userId);
  await removePresence(tx, userId);
}
