import { sqlState, transact } from "@/db/transaction";
import { type Context, requireUser } from "@/lib/context";
import type { EditMemory, MemoryView } from "../contract";
import { placeVector, vectorsInTime } from "../embed/embed-facts";
import { viewMemory } from "../list/view";
import { lockFact, lockPerson, updateFact } from "../repository";
import { topicOf } from "../topic";
import { normalForm } from "../words";
import { gone, known, refuseSecrets } from "./refusals";

/** Puts a memory in other words, whatever the plan; the old ones are not kept. */
export async function editMemory(
  ctx: Context,
  { memoryId, text }: EditMemory,
): Promise<MemoryView> {
  const { userId } = requireUser(ctx);
  refuseSecrets(text);
  const vectors = await vectorsInTime(ctx, [text]);
  try {
    return await transact(ctx.db, async (tx) => {
      await lockPerson(tx, userId);
      if (!(await lockFact(tx, userId, memoryId))) throw gone();
      const change = { text, normal: normalForm(text), topic: topicOf(text), editedAt: ctx.now() };
      const fact = await updateFact(tx, memoryId, change);
      return viewMemory(await placeVector(ctx, tx, fact, vectors?.[0] ?? null));
    });
  } catch (error) {
    if (sqlState(error) === "23505") throw known();
    throw error;
  }
}
