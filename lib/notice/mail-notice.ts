import { transact } from "@/db/transaction";
import { type Context, requireSystem } from "@/lib/context";
import { canSendEmail, writeEmail } from "@/lib/email";
import type { Letter } from "@/lib/email/contract";
import { env } from "@/lib/env";
import { findAccount } from "@/lib/user";
import { MailNotice, type NoticeView } from "./contract";
import * as notices from "./repository";
import { viewNotices } from "./view";

/**
 * Writes the letter about a notice, once: to a proven address, and only if its reader still wants
 * it and has not read the notice meanwhile.
 */
export async function mailNotice(ctx: Context, payload: unknown): Promise<void> {
  requireSystem(ctx);
  const key = MailNotice.parse(payload);
  if (!canSendEmail()) return;
  await transact(ctx.db, async (tx) => {
    const row = await notices.lockUnmailed(tx, key);
    if (!row || row.readAt) return;
    if (!(await notices.mailedKinds(tx, key.userId)).includes(key.kind)) return;
    const account = await findAccount(tx, key.userId);
    if (!account?.email || !account.emailVerifiedAt || account.suspendedAt) return;
    const [view] = await viewNotices(tx, [row]);
    if (!view) return;
    const reader = { userId: account.id, address: account.email };
    await writeEmail(tx, ctx, reader, letterOf(account.handle, view));
    await notices.markMailed(tx, key, ctx.now());
  });
}

function letterOf(handle: string, { title, text, href }: NoticeView): Letter {
  return {
    subject: title,
    paragraphs: [`Hello ${handle},`, `${title}.`, text],
    action: { label: "Look at it", url: new URL(href, env().APP_URL).href },
    footnote: "You asked for letters of this kind. Your settings, under notifications, end them.",
  };
}
