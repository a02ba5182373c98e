import { transact } from "@/db/transaction";
import { type Context, requireUser } from "@/lib/context";
import { setHandle } from "./change-account";
import type { ChangeHandle } from "./contract";

/**
 * Takes another public name.
 * @throws conflict `user.handle_taken`
 */
export async function changeHandle(
  ctx: Context,
  { handle }: ChangeHandle,
): Promise<{ handle: string }> {
  const { userId } = requireUser(ctx);
  await transact(ctx.db, (tx) => setHandle(tx, userId, handle));
  return { handle };
}
