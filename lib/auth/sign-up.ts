import { transact } from "@/db/transaction";
import type { Context } from "@/lib/context";
import { AppError } from "@/lib/core/errors";
import { createUser } from "@/lib/user";
import { grantPlayMoney, openWallet } from "@/lib/wallet";
import { noteConsent } from "./consent/agree";
import type { SignedIn, SignUp } from "./contract";
import { hashPassword } from "./passwords";
import { replaceSession } from "./replace-session";
import * as credentials from "./repository";
import { throttleAddress } from "./throttle";
import { upgradeGuest } from "./upgrade-guest";
import { writeVerification } from "./write-verification";

/**
 * Opens an account with its play money and signs in, in one go: a stranger plays at once, and
 * confirms the address when they like. The price is that an address which has an account must be
 * refused by name. Finding out addresses this way is slowed by the limit on sign-ups; signing in
 * and resetting a password tell nothing. A guest who signs up keeps all that they have.
 *
 * @throws conflict `user.email_taken`, `user.handle_taken`, `auth.signed_in`; rate_limited
 */
export async function signUp(ctx: Context, input: SignUp): Promise<SignedIn> {
  if (ctx.actor.kind === "user") {
    if (ctx.actor.guest) return upgradeGuest(ctx, input);
    throw new AppError("conflict", "auth.signed_in", "Sign out first.");
  }
  await throttleAddress(ctx, "sign_up");
  const hash = await hashPassword(input.password);
  return transact(ctx.db, async (tx) => {
    const user = await createUser(tx, ctx, { ...input, guest: false });
    await credentials.putPassword(tx, { userId: user.id, hash, changedAt: ctx.now() });
    await openWallet(tx, ctx, user.id);
    await noteConsent(tx, ctx, user.id);
    await grantPlayMoney(tx, ctx, { userId: user.id, guest: false });
    await writeVerification(tx, ctx, { ...user, email: input.email });
    return replaceSession(tx, ctx, user);
  });
}
