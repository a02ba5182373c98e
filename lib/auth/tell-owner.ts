import type { Tx } from "@/db/transaction";
import type { Context } from "@/lib/context";
import type { Id } from "@/lib/core/id";
import { canSendEmail, writeEmail } from "@/lib/email";
import type { Letter } from "@/lib/email/contract";
import { env } from "@/lib/env";
import { findAccount } from "@/lib/user";

/**
 * Writes to an account's owner about its safety. Whoever has no proven address, or a deployment
 * that sends no e-mail, is told by the settings page alone.
 */
export async function tellOwner(
  tx: Tx,
  ctx: Context,
  userId: Id<"user">,
  letter: (handle: string, url: string) => Letter,
): Promise<void> {
  const user = await findAccount(tx, userId);
  if (!user?.email || !user.emailVerifiedAt || !canSendEmail()) return;
  const url = new URL("/settings/security", env().APP_URL).href;
  await writeEmail(tx, ctx, { userId, address: user.email }, letter(user.handle, url));
}
