import { transact } from "@/db/transaction";
import { asSystem, type Context, requireUser } from "@/lib/context";
import { AppError } from "@/lib/core/errors";
import type { ForgetMemories, Forgotten } from "../contract";
import { copiesOf, lockFact, lockPerson } from "../repository";
import { checkPurge } from "./check-purge";
import { purge } from "./purge";
import { purgeById } from "./repository";
import { receiptOf } from "./view";

/**
 * Forgets some of one's own memories for good, with copies in other chats, whatever the plan. The receipt has been checked and
 * signed; the salt that binds it to the texts is given here alone and not kept. Throws not_found
 * where one of them is gone or somebody else's, and then nothing is forgotten.
 */
export async function forgetMemories(
  ctx: Context,
  { memoryIds }: ForgetMemories,
): Promise<Forgotten> {
  const { userId } = requireUser(ctx);
  const salt = Buffer.from(ctx.randomBytes(16)).toString("hex");
  const at = ctx.now();
  const id = await transact(ctx.db, async (tx) => {
    await lockPerson(tx, userId);
    const ids = [...new Set(memoryIds)];
    for (const memoryId of ids)
      if (!(await lockFact(tx, userId, memoryId)))
        throw new AppError("not_found", "memory.not_found", "There is no such memory.");
    const all = await copiesOf(tx, userId, ids);
    return purge(tx, { userId, kind: "memory", ids: all, salt, at });
  });
  await checkPurge(asSystem(ctx, "memory.purge"), id);
  const row = await purgeById(ctx.db, id);
  if (!row) throw new AppError("not_found", "memory.not_found", "The receipt is gone.");
  return { receipt: receiptOf(row), salt };
}
