import { transact } from "@/db/transaction";
import { type Context, requireUser } from "@/lib/context";
import type { ChangeHandle } from "./contract";
import { handleTaken } from "./create-user";
import * as users from "./repository";

/**
 * Takes another public name.
 * @throws conflict `user.handle_taken`
 */
export async function changeHandle(
  ctx: Context,
  { handle }: ChangeHandle,
): Promise<{ handle: string }> {
  const { userId } = requireUser(ctx);
  const changed = await transact(ctx.db, (tx) => users.setHandle(tx, userId, handle));
  if (!changed) throw handleTaken();
  return { handle };
}
