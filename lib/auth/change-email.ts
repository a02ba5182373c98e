import { transact } from "@/db/transaction";
import { type Context, requireUser } from "@/lib/context";
import { AppError } from "@/lib/core/errors";
import { requireEmail } from "@/lib/email";
import { findUserByEmail } from "@/lib/user";
import type { ChangeEmail } from "./contract";
import { hashPassword } from "./passwords";
import * as credentials from "./repository";
import { requirePassword } from "./require-password";
import { requireStepUpIfSet } from "./step-up/require-step-up";
import { throttleAddress, throttleEmail } from "./throttle";
import { writeVerification } from "./write-verification";

/**
 * Asks for another address. It takes the place of the old one when its owner opens the link, so
 * a mistyped address gives the account to nobody.
 * @throws conflict `auth.guest`, `user.email_taken`; forbidden `auth.wrong_password`;
 *   unavailable `email.not_configured`; rate_limited; what requireStepUpIfSet throws
 */
export async function changeEmail(
  ctx: Context,
  { email, password, proof }: ChangeEmail,
): Promise<void> {
  const { userId, handle, guest } = requireUser(ctx);
  if (guest) throw new AppError("conflict", "auth.guest", "Keep your account first.");
  requireEmail();
  await throttleAddress(ctx, "sign_up");
  await throttleEmail(ctx, "email", email);
  const known = await credentials.passwordHash(ctx.db, userId);
  if (known) await requirePassword(ctx, userId, password);
  else await requireStepUpIfSet(ctx, proof);
  if (await findUserByEmail(ctx.db, email))
    throw new AppError("conflict", "user.email_taken", "This address has an account already.");
  const hash = known ?? (await hashPassword(password));
  await transact(ctx.db, async (tx) => {
    if (!known) await credentials.putPassword(tx, { userId, hash, changedAt: ctx.now() });
    await writeVerification(tx, ctx, { id: userId, handle, email });
  });
}
