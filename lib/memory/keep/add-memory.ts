import { sqlState, transact } from "@/db/transaction";
import { type Context, requireUser } from "@/lib/context";
import { AppError } from "@/lib/core/errors";
import { newId } from "@/lib/core/id";
import { allowedMemory } from "../allowed-memory";
import type { AddMemory, MemoryView } from "../contract";
import { placeVector, vectorsInTime } from "../embed/embed-facts";
import { viewMemory } from "../list/view";
import { countFacts, insertFact, lockPerson } from "../repository";
import { topicOf } from "../topic";
import { normalForm } from "../words";
import { known, refuseSecrets } from "./refusals";

/**
 * Writes a memory of one's own. Throws forbidden where the plan has no memory, conflict where there
 * is no room or it is remembered already, invalid for secrets and for a scope without its chat or
 * companion.
 */
export async function addMemory(ctx: Context, input: AddMemory): Promise<MemoryView> {
  const { userId } = requireUser(ctx);
  const { text, scope, companionId, chatId } = input;
  refuseSecrets(text);
  if ((scope === "chat" && !chatId) || (scope === "companion" && !companionId))
    throw new AppError("invalid", "memory.no_place", "Say for which companion or chat.");
  const vectors = await vectorsInTime(ctx, [text]);
  const at = ctx.now();
  try {
    return await transact(ctx.db, async (tx) => {
      await lockPerson(tx, userId);
      const { active, limit } = await allowedMemory(tx, userId, at);
      if (!active) throw new AppError("forbidden", "memory.plan", "The plan has no memory.");
      if ((await countFacts(tx, userId)).used >= limit)
        throw new AppError("conflict", "memory.full", "There is no room for another memory.");
      const fact = await insertFact(tx, {
        id: newId("memory", at),
        userId,
        text,
        kind: "other",
        scope,
        companionId,
        chatId,
        author: "person",
        normal: normalForm(text),
        topic: topicOf(text),
        toldAt: at,
      });
      return viewMemory(await placeVector(ctx, tx, fact, vectors?.[0] ?? null));
    });
  } catch (error) {
    if (sqlState(error) === "23505") throw known();
    throw error;
  }
}
