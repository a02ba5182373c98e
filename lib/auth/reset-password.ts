import { transact } from "@/db/transaction";
import type { Context } from "@/lib/context";
import { passwordChangedLetter } from "@/lib/email";
import { lockAccount, setEmail } from "@/lib/user";
import type { ResetPassword } from "./contract";
import { hashPassword } from "./passwords";
import { removeStrangersWays } from "./remove-strangers-ways";
import * as credentials from "./repository";
import { removeAllWallets } from "./solana/remove-all-wallets";
import { tellOwner } from "./tell-owner";
import { throttleAddress } from "./throttle";
import { tokenHash } from "./tokens";
import { badLink } from "./verify-email";

/**
 * Sets a new password by the link that was sent to the address, and ends every session and every
 * other link: whoever had the account in their hands may wait with one for another address. The link
 * proves the address. Where it had not been proven before, somebody else may have opened the
 * account under it: their wallets, passkeys and the like are taken away too.
 * @throws invalid `auth.bad_link`; rate_limited
 */
export async function resetPassword(
  ctx: Context,
  { token, password }: ResetPassword,
): Promise<{ email: string }> {
  await throttleAddress(ctx, "sign_in");
  const now = ctx.now();
  const hash = await hashPassword(password);
  return transact(ctx.db, async (tx) => {
    const link = await credentials.consumeToken(tx, tokenHash(token), "reset_password", now);
    if (!link) throw badLink();
    const user = await lockAccount(tx, link.userId);
    if (user?.email !== link.email) throw badLink();
    if (!user.emailVerifiedAt) {
      await removeAllWallets(tx, user.id);
      await removeStrangersWays(tx, user.id);
      await setEmail(tx, ctx, user.id, link.email, now);
    }
    await credentials.putPassword(tx, { userId: user.id, hash, changedAt: now });
    await credentials.revokeSessions(tx, user.id, now);
    await credentials.cancelLinks(tx, { userId: user.id, email: link.email, now });
    await tellOwner(tx, ctx, user.id, passwordChangedLetter);
    return { email: link.email };
  });
}
