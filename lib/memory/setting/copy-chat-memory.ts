import type { Tx } from "@/db/transaction";
import { type Id, newId } from "@/lib/core/id";
import { enqueue } from "@/lib/outbox";
import { currentOfChat, insertFact, lockPerson } from "../repository";
import { SUMMARIES_KEPT } from "../summary/lines";
import { insertSummary, latestSummary } from "../summary/repository";
import { chatSetting, putSetting } from "./repository";

type CopyChat = {
  userId: Id<"user">;
  from: Id<"chat">;
  to: Id<"chat">;
  /** Whether the summary goes along: it does with a branch, not with a chat that begins anew. */
  withSummary: boolean;
  at: Date;
};

/**
 * A step of branching a chat, or of beginning a new one with what an old one knows: its own memories
 * and its settings hold in the new one too. A job makes their vectors.
 */
export async function copyChatMemory(tx: Tx, input: CopyChat): Promise<void> {
  const { userId, from, to, withSummary, at } = input;
  await lockPerson(tx, userId);
  const setting = await chatSetting(tx, { userId, chatId: from });
  if (setting) await putSetting(tx, { ...setting, chatId: to, at });
  for (const fact of await currentOfChat(tx, userId, from))
    await insertFact(tx, {
      ...fact,
      id: newId("memory", at),
      chatId: to,
      space: null,
      embeddedBy: null,
      usedAt: null,
      usedCount: 0,
    });
  const summary = withSummary ? await latestSummary(tx, { userId, chatId: from }) : undefined;
  if (summary) await insertSummary(tx, { ...summary, chatId: to, version: 1, at }, SUMMARIES_KEPT);
  await enqueue(tx, { task: "memory.sweep", payload: {} });
}
