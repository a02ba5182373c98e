import { type Tx, transact } from "@/db/transaction";
import { type Context, requireUser } from "@/lib/context";
import { AppError, invariant } from "@/lib/core/errors";
import type { Id } from "@/lib/core/id";
import { endGuest, lockAccount, setEmail } from "@/lib/user";
import type { Account } from "@/lib/user/contract";
import { grantUpgrade } from "@/lib/wallet";
import type { SignedIn, SignUp } from "./contract";
import { hashPassword } from "./passwords";
import { replaceSession } from "./replace-session";
import * as credentials from "./repository";
import { throttleAddress } from "./throttle";
import { writeVerification } from "./write-verification";

type Upgrade = Pick<SignUp, "email" | "password">;

/**
 * Turns a guest into a person with an account: same id, name, money and attempts, plus what a
 * sign-up would have had more than a guest.
 * @throws conflict `auth.not_guest`, `user.email_taken`; rate_limited
 */
export async function upgradeGuest(ctx: Context, { email, password }: Upgrade): Promise<SignedIn> {
  const { userId } = requireUser(ctx);
  await throttleAddress(ctx, "sign_up");
  const hash = await hashPassword(password);
  return transact(ctx.db, async (tx) => {
    const user = await raiseGuest(tx, ctx, userId);
    await setEmail(tx, userId, email, null);
    await credentials.putPassword(tx, { userId, hash, changedAt: ctx.now() });
    await writeVerification(tx, ctx, { ...user, email });
    return replaceSession(tx, ctx, user);
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
  return user;
}
