import { transact } from "@/db/transaction";
import { type Context, requireUser } from "@/lib/context";
import type { MemoryView, PinMemory } from "../contract";
import { viewMemory } from "../list/view";
import { lockFact, lockPerson, updateFact } from "../repository";
import { gone } from "./refusals";

/** Pins a memory, so that it comes first and never makes room for another, or takes the pin out. */
export async function pinMemory(
  ctx: Context,
  { memoryId, pinned }: PinMemory,
): Promise<MemoryView> {
  const { userId } = requireUser(ctx);
  return transact(ctx.db, async (tx) => {
    await lockPerson(tx, userId);
    if (!(await lockFact(tx, userId, memoryId))) throw gone();
    return viewMemory(await updateFact(tx, memoryId, { pinned }));
  });
}
