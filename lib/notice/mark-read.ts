import { transact } from "@/db/transaction";
import { type Context, requireUser } from "@/lib/context";
import type { MarkRead } from "./contract";
import * as notices from "./repository";

/** Marks notices of the caller as read, also on their other pages. Those of others are left alone. */
export async function markRead(ctx: Context, { ids, kinds }: MarkRead): Promise<{ read: number }> {
  const { userId } = requireUser(ctx);
  const seqs = ids === "all" ? null : ids.map(BigInt);
  return transact(ctx.db, async (tx) => {
    const read = await notices.markRead(tx, { userId, kinds }, { seqs, at: ctx.now() });
    if (read > 0) await notices.tell(tx, userId);
    return { read };
  });
}
