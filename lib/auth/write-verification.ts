import type { Tx } from "@/db/transaction";
import type { Context } from "@/lib/context";
import type { Id } from "@/lib/core/id";
import { canSendEmail, verificationLetter, writeEmail } from "@/lib/email";
import { env } from "@/lib/env";
import { issueToken } from "./issue-token";
import { minutesAfter, VERIFICATION_HOURS } from "./rules";

/** Sends the link that proves an address. Where no e-mail can be sent, the account simply waits. */
export async function writeVerification(
  tx: Tx,
  ctx: Context,
  { id, handle, email }: { id: Id<"user">; handle: string; email: string },
): Promise<void> {
  if (!canSendEmail()) return;
  const token = await issueToken(tx, ctx, {
    userId: id,
    purpose: "verify_email",
    email,
    expiresAt: minutesAfter(ctx.now(), VERIFICATION_HOURS * 60),
  });
  const url = new URL(`/verify/${token}`, env().APP_URL).href;
  await writeEmail(tx, ctx, { userId: id, address: email }, verificationLetter(handle, url));
}
