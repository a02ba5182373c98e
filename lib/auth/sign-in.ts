import { transact } from "@/db/transaction";
import type { Context } from "@/lib/context";
import { AppError } from "@/lib/core/errors";
import { findUserByEmail } from "@/lib/user";
import type { SecondStep, SignedIn, SignIn } from "./contract";
import { isPassword } from "./passwords";
import { refuseSuspended } from "./refuse-suspended";
import * as credentials from "./repository";
import { throttleAddress, throttleEmail } from "./throttle";
import { afterFirstStep } from "./totp/second-step";

/**
 * Signs in by e-mail address and password; who has a second step takes it next. Says neither by words nor by time whether the
 * address has an account.
 * @throws unauthenticated `auth.wrong_credentials`; forbidden `auth.suspended`; rate_limited
 */
export async function signIn(
  ctx: Context,
  { email, password }: SignIn,
): Promise<SignedIn | SecondStep> {
  await throttleAddress(ctx, "sign_in");
  await throttleEmail(ctx, "sign_in", email);
  const user = await findUserByEmail(ctx.db, email);
  const hash = user ? await credentials.passwordHash(ctx.db, user.id) : undefined;
  if (!((await isPassword(hash, password)) && user)) throw wrongCredentials();
  refuseSuspended(user);
  return transact(ctx.db, (tx) => afterFirstStep(tx, ctx, user));
}

export function wrongCredentials(): AppError {
  return new AppError(
    "unauthenticated",
    "auth.wrong_credentials",
    "The address or the password is wrong.",
  );
}
