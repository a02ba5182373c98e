import { transact } from "@/db/transaction";
import type { Context } from "@/lib/context";
import { AppError } from "@/lib/core/errors";
import { emailChangedLetter } from "@/lib/email";
import { lockAccount, setEmail } from "@/lib/user";
import type { VerifyEmail } from "./contract";
import * as tokens from "./repository";
import { tellOwner } from "./tell-owner";
import { throttleAddress } from "./throttle";
import { tokenHash } from "./tokens";

/**
 * Takes an address as proven, by the link that was sent there; where it takes the place of another
 * that was proven, that one is told. Needs no session: the link may be
 * opened on another device.
 * @throws invalid `auth.bad_link`; conflict `user.email_taken`; rate_limited
 */
export async function verifyEmail(
  ctx: Context,
  { token }: VerifyEmail,
): Promise<{ email: string }> {
  await throttleAddress(ctx, "sign_in");
  const now = ctx.now();
  return transact(ctx.db, async (tx) => {
    const link = await tokens.consumeToken(tx, tokenHash(token), "verify_email", now);
    if (!link) throw badLink();
    const before = await lockAccount(tx, link.userId);
    if (before?.email !== link.email)
      await tellOwner(tx, ctx, link.userId, emailChangedLetter(link.email));
    await setEmail(tx, ctx, link.userId, link.email, now);
    return { email: link.email };
  });
}

export function badLink(): AppError {
  return new AppError(
    "invalid",
    "auth.bad_link",
    "This link has been used or is too old. Ask for a new one.",
  );
}
