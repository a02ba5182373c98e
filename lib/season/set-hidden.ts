import { transact } from "@/db/transaction";
import { type Context, requireUser } from "@/lib/context";
import type { SetHidden } from "./contract";
import { changePerson } from "./relist";

/** Takes the caller off every board, or lets them back on. Their points stay theirs. */
export async function setHidden(ctx: Context, { hidden }: SetHidden): Promise<void> {
  const { userId } = requireUser(ctx);
  await transact(ctx.db, (tx) => changePerson(tx, userId, { hidden }, ctx.now()));
}
