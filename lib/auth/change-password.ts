import { transact } from "@/db/transaction";
import { type Context, requireUser } from "@/lib/context";
import { passwordChangedLetter } from "@/lib/email";
import { findAccount } from "@/lib/user";
import type { ChangePassword, SignedIn } from "./contract";
import { hashPassword } from "./passwords";
import { replaceSession } from "./replace-session";
import * as credentials from "./repository";
import { requirePassword } from "./require-password";
import { tellOwner } from "./tell-owner";

/**
 * Sets a new password, signs out every other device and ends the links that were sent out before.
 * @throws forbidden `auth.wrong_password`; rate_limited
 */
export async function changePassword(
  ctx: Context,
  { current, password }: ChangePassword,
): Promise<SignedIn> {
  const { userId, handle } = requireUser(ctx);
  await requirePassword(ctx, userId, current);
  const hash = await hashPassword(password);
  return transact(ctx.db, async (tx) => {
    await credentials.putPassword(tx, { userId, hash, changedAt: ctx.now() });
    await credentials.revokeSessions(tx, userId, ctx.now());
    const email = (await findAccount(tx, userId))?.email ?? null;
    await credentials.cancelLinks(tx, { userId, email, now: ctx.now() });
    await tellOwner(tx, ctx, userId, passwordChangedLetter);
    return replaceSession(tx, ctx, { id: userId, handle });
  });
}
