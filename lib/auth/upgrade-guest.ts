import { type Tx, transact } from "@/db/transaction";
import { type Context, requireUser } from "@/lib/context";
import { AppError, invariant } from "@/lib/core/errors";
import type { Id } from "@/lib/core/id";
import { relist } from "@/lib/season";
import { endGuest, lockAccount, noteInvitation, setEmail, setHandle } from "@/lib/user";
import type { Account } from "@/lib/user/contract";
import { grantUpgrade } from "@/lib/wallet";
import type { SignedIn, SignUp } from "./contract";
import { hashPassword } from "./passwords";
import { replaceSession } from "./replace-session";
import * as credentials from "./repository";
import { throttleAddress } from "./throttle";
import { writeVerification } from "./write-verification";

/**
 * Turns a guest into a person with an account: same id, money and attempts, the same name unless
 * they want another, plus what a sign-up would have had more than a guest.
 * @throws conflict `auth.not_guest`, `user.email_taken`, `user.handle_taken`; rate_limited
 */
export async function upgradeGuest(
  ctx: Context,
  { email, password, handle }: SignUp,
): Promise<SignedIn> {
  const { userId } = requireUser(ctx);
  await throttleAddress(ctx, "sign_up");
  const hash = await hashPassword(password);
  return transact(ctx.db, async (tx) => {
    const user = await raiseGuest(tx, ctx, userId);
    const name = handle ?? user.handle;
    if (name !== user.handle) await setHandle(tx, userId, name);
    await setEmail(tx, ctx, userId, email, null);
    await credentials.putPassword(tx, { userId, hash, changedAt: ctx.now() });
    await writeVerification(tx, ctx, { id: userId, handle: name, email });
    return replaceSession(tx, ctx, { id: userId, handle: name });
  });
}

/** The step that makes an account of a guest; the caller adds the way in. */
export async function raiseGuest(tx: Tx, ctx: Context, userId: Id<"user">): Promise<Account> {
  const user = await lockAccount(tx, userId);
  invariant(user, "an actor has an account");
  if (!user.guest)
    throw new AppError("conflict", "auth.not_guest", "This account is not a guest's any more.");
  await endGuest(tx, userId);
  await grantUpgrade(tx, ctx, userId);
  await noteInvitation(tx, ctx, userId);
  await relist(tx, userId, ctx.now());
  return user;
}
