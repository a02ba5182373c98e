import { transact } from "@/db/transaction";
import { type Context, requireUser } from "@/lib/context";
import { AppError } from "@/lib/core/errors";
import { requireEmail } from "@/lib/email";
import { findAccount } from "@/lib/user";
import { throttleEmail } from "./throttle";
import { writeVerification } from "./write-verification";

/**
 * Sends the link again.
 * @throws conflict `auth.nothing_to_verify`; unavailable `email.not_configured`; rate_limited
 */
export async function requestEmailVerification(ctx: Context): Promise<void> {
  const { userId } = requireUser(ctx);
  requireEmail();
  const user = await findAccount(ctx.db, userId);
  if (!user?.email || user.emailVerifiedAt)
    throw new AppError("conflict", "auth.nothing_to_verify", "There is no address to confirm.");
  const { email } = user;
  await throttleEmail(ctx, "email", email);
  await transact(ctx.db, (tx) => writeVerification(tx, ctx, { ...user, email }));
}
