import { transact } from "@/db/transaction";
import type { Context } from "@/lib/context";
import { requireEmail, resetLetter, writeEmail } from "@/lib/email";
import { env } from "@/lib/env";
import { findUserByEmail } from "@/lib/user";
import type { RequestPasswordReset } from "./contract";
import { issueToken } from "./issue-token";
import { minutesAfter, RESET_MINUTES } from "./rules";
import { throttleAddress, throttleEmail } from "./throttle";

/**
 * Sends a link to set a new password, if the address has an account. The answer is the same.
 * @throws unavailable `email.not_configured`; rate_limited
 */
export async function requestPasswordReset(
  ctx: Context,
  { email }: RequestPasswordReset,
): Promise<void> {
  requireEmail();
  await throttleAddress(ctx, "sign_in");
  await throttleEmail(ctx, "email", email);
  const user = await findUserByEmail(ctx.db, email);
  if (!user || user.suspendedAt) return;
  await transact(ctx.db, async (tx) => {
    const token = await issueToken(tx, ctx, {
      userId: user.id,
      purpose: "reset_password",
      email,
      expiresAt: minutesAfter(ctx.now(), RESET_MINUTES),
    });
    const url = new URL(`/reset/${token}`, env().APP_URL).href;
    await writeEmail(tx, ctx, email, resetLetter(user.handle, url));
  });
}
