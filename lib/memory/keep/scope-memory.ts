import { sqlState, transact } from "@/db/transaction";
import { type Context, requireUser } from "@/lib/context";
import { AppError } from "@/lib/core/errors";
import type { MemoryView, ScopeMemory } from "../contract";
import { placeVector, vectorsInTime } from "../embed/embed-facts";
import { viewMemory } from "../list/view";
import { findFact, lockFact, lockPerson, updateFact } from "../repository";
import { gone, known } from "./refusals";

/** Sets where a memory is used. Throws invalid where it comes from no chat or was told to no companion. */
export async function scopeMemory(
  ctx: Context,
  { memoryId, scope }: ScopeMemory,
): Promise<MemoryView> {
  const { userId } = requireUser(ctx);
  const seen = await findFact(ctx.db, userId, memoryId);
  if (!seen) throw gone();
  const vectors = await vectorsInTime(ctx, [seen.text]);
  try {
    return await transact(ctx.db, async (tx) => {
      await lockPerson(tx, userId);
      const fact = await lockFact(tx, userId, memoryId);
      if (!fact) throw gone();
      if ((scope === "chat" && !fact.chatId) || (scope === "companion" && !fact.companionId))
        throw new AppError("invalid", "memory.no_place", "It belongs to no chat or companion.");
      const moved = await updateFact(tx, memoryId, { scope });
      const vector = fact.text === seen.text ? (vectors?.[0] ?? null) : null;
      return viewMemory(await placeVector(ctx, tx, moved, vector));
    });
  } catch (error) {
    if (sqlState(error) === "23505") throw known();
    throw error;
  }
}
