import { transact } from "@/db/transaction";
import { type Context, requireUser } from "@/lib/context";
import { AppError } from "@/lib/core/errors";
import { newId } from "@/lib/core/id";
import { enqueue } from "@/lib/outbox";
import { allowedMemory } from "../allowed-memory";
import type { BringMemories } from "../contract";
import { countFacts, insertFact, lockPerson, ofOtherChats } from "../repository";

/**
 * Copies into a chat what is remembered in other chats with the same companion alone, each thing
 * once: for a chat that begins anew and is to know what an old one knows. Branches need no copy,
 * they belong to the same chat. How many were copied. A job makes their vectors. Throws forbidden
 * where the plan has no memory, conflict where there is no room for all of them.
 */
export async function bringMemories(
  ctx: Context,
  { chatId, companionId }: BringMemories,
): Promise<{ copied: number }> {
  const { userId } = requireUser(ctx);
  const at = ctx.now();
  return transact(ctx.db, async (tx) => {
    await lockPerson(tx, userId);
    const { active, limit } = await allowedMemory(tx, userId, at);
    if (!active) throw new AppError("forbidden", "memory.plan", "The plan has no memory.");
    const facts = await ofOtherChats(tx, { userId, companionId, chatId });
    if ((await countFacts(tx, userId)).used + facts.length > limit)
      throw new AppError("conflict", "memory.full", "There is no room for all of them.");
    for (const fact of facts)
      await insertFact(tx, {
        ...fact,
        id: newId("memory", at),
        chatId,
        space: null,
        embeddedBy: null,
        usedAt: null,
        usedCount: 0,
      });
    await enqueue(tx, { task: "memory.sweep", payload: {} });
    return { copied: facts.length };
  });
}
