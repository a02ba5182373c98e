import { transact } from "@/db/transaction";
import { type Context, requireSystem } from "@/lib/context";
import { AppError } from "@/lib/core/errors";
import { env } from "@/lib/env";
import { sendMail } from "@/lib/platform/email";
import { SendEmail } from "./contract";
import * as messages from "./repository";

/** A worker that died while it talked to the mail server gives its message up after this. */
const CLAIM_MS = 2 * 60_000;

/**
 * Hands one message to the mail server. Repeating it sends nothing twice: a message that was
 * sent, or is being sent, is left alone. Its words are erased once they are gone, because they
 * carry links that open accounts.
 */
export async function sendEmail(ctx: Context, payload: unknown): Promise<void> {
  requireSystem(ctx);
  const { emailId } = SendEmail.parse(payload);
  const now = ctx.now();
  const message = await messages.claim(ctx.db, emailId, {
    now,
    staleBefore: new Date(now.getTime() - CLAIM_MS),
  });
  if (!message) {
    if (await messages.isPending(ctx.db, emailId))
      throw new AppError("unavailable", "email.being_sent", "Another worker is sending this.");
    return;
  }
  const { SMTP_URL, EMAIL_FROM } = env();
  if (!SMTP_URL)
    throw new AppError("unavailable", "email.not_configured", "SMTP_URL is not set any more.");
  try {
    const attachments = await messages.attachmentsOf(ctx.db, emailId);
    await sendMail(SMTP_URL, { ...message, attachments, from: EMAIL_FROM });
  } catch (error) {
    await messages.release(ctx.db, emailId);
    throw error; // The worker tries again, later each time.
  }
  await transact(ctx.db, (tx) => messages.markSent(tx, emailId, ctx.now()));
}
