import type { Tx } from "@/db/transaction";
import type { Context } from "@/lib/context";
import type { Id } from "@/lib/core/id";
import { canSendEmail, writeEmail, writeOptional } from "@/lib/email";
import type { Attachment, Letter } from "@/lib/email/contract";
import { findAccount } from "@/lib/user";
import * as billing from "./repository";

/** Writes to somebody once about something, if they have an address and this server sends e-mail. A step. */
export async function writeOnce(
  tx: Tx,
  ctx: Context,
  about: { userId: Id<"user">; subject: string; kind: string },
  letter: (handle: string) => Letter,
  attachments: readonly Attachment[] = [],
): Promise<void> {
  const { userId, subject, kind } = about;
  if (!(await billing.insertNotice(tx, { subject, kind, at: ctx.now() }))) return;
  const account = await findAccount(tx, userId);
  if (!account?.email || !canSendEmail()) return;
  const address = account.email;
  if (kind !== "document") return writeEmail(tx, ctx, { userId, address }, letter(account.handle));
  const reader = { userId, address, kind: "receipts" } as const;
  await writeOptional(tx, ctx, reader, letter(account.handle), attachments);
}
