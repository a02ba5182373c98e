import { transact } from "@/db/transaction";
import { type Context, requireSystem } from "@/lib/context";
import { resetLetter, writeEmail } from "@/lib/email";
import { env } from "@/lib/env";
import { findUserByEmail } from "@/lib/user";
import { RequestPasswordReset } from "./contract";
import { issueToken } from "./issue-token";
import { minutesAfter, RESET_MINUTES } from "./rules";

/** Writes the letter that was asked for, if there is an account. A repeat writes a newer link. */
export async function sendPasswordReset(ctx: Context, payload: unknown): Promise<void> {
  requireSystem(ctx);
  const { email } = RequestPasswordReset.parse(payload);
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
    const reader = { userId: user.id, address: email };
    await writeEmail(tx, ctx, reader, resetLetter(user.handle, url));
  });
}
