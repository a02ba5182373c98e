import type { Tx } from "@/db/transaction";
import type { Context } from "@/lib/context";
import { AppError } from "@/lib/core/errors";
import { type Id, newId } from "@/lib/core/id";
import { env } from "@/lib/env";
import { enqueue } from "@/lib/outbox";
import { type Attachment, type Letter, SEND_EMAIL } from "./contract";
import * as messages from "./repository";
import { letterHtml, letterText, transportFor } from "./rules";

/** Whether this deployment can send e-mail, or keep it for the local outbox page. */
export function canSendEmail(): boolean {
  return transportFor(env()) !== "none";
}

/** @throws unavailable `email.not_configured` */
export function requireEmail(): void {
  if (!canSendEmail())
    throw new AppError(
      "unavailable",
      "email.not_configured",
      "This server sends no e-mail yet: its operator has to set SMTP_URL.",
    );
}

export type Sending = {
  /** Not before then; at once where left out. */
  runAt?: Date;
  attachments?: readonly Attachment[];
};

/**
 * Writes a message about somebody's account that leaves with the commit, or not before `runAt`, or
 * stays on the local outbox page. It goes to an address that is theirs, or that they say is.
 * @throws unavailable `email.not_configured`
 */
export async function writeEmail(
  tx: Tx,
  ctx: Context,
  { userId, address }: { userId: Id<"user">; address: string },
  letter: Letter,
  { attachments = [], ...when }: Sending = {},
): Promise<void> {
  requireEmail();
  const now = ctx.now();
  const emailId = newId("email", now);
  const leaves = transportFor(env()) === "smtp";
  await messages.insertMessage(
    tx,
    {
      id: emailId,
      userId,
      to: address,
      subject: letter.subject,
      text: letterText(letter),
      html: letterHtml(letter),
      status: leaves ? "pending" : "local",
      createdAt: now,
    },
    attachments,
  );
  if (leaves) await enqueue(tx, { task: SEND_EMAIL, payload: { emailId }, ...when });
}
