import type { Tx } from "@/db/transaction";
import type { Id } from "@/lib/core/id";
import { lockPerson } from "../repository";
import { deleteSummaries } from "../summary/repository";
import { purge } from "./purge";
import { dropChat, factsOfChat } from "./repository";

type ForgetChat = {
  userId: Id<"user">;
  chatId: Id<"chat">;
  /** Whether what the chat taught for its companion or for all goes too; else it loses its link. */
  taught: "keep" | "forget";
  at: Date;
};

/**
 * A step of deleting a chat: its own memories, its summary in every version and its settings go.
 * The id of the receipt, which a job checks and signs.
 */
export async function forgetChat(tx: Tx, input: ForgetChat): Promise<Id<"purge">> {
  const { userId, chatId, taught, at } = input;
  await lockPerson(tx, userId);
  const gone = await deleteSummaries(tx, userId, [chatId]);
  const facts = (await factsOfChat(tx, userId, chatId)).filter(
    ({ scope }) => taught === "forget" || scope === "chat",
  );
  const id = await purge(tx, {
    userId,
    kind: "chat",
    ids: facts.map((fact) => fact.id),
    linesGone: gone.reduce((sum, { lines }) => sum + lines.length, 0),
    salt: null,
    at,
  });
  await dropChat(tx, userId, chatId);
  return id;
}
