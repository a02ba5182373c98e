import type { Tx } from "@/db/transaction";
import type { Context } from "@/lib/context";
import type { Id } from "@/lib/core/id";
import { appealLetter, canSendEmail, writeOptional } from "@/lib/email";
import { env } from "@/lib/env";
import { findAccount } from "@/lib/user";

/** A step: writes what came of an appeal, to an address that is proven. */
export async function tellWriter(
  tx: Tx,
  ctx: Context,
  userId: Id<"user">,
  { decision, reason }: { decision: "cleared" | "confirmed"; reason: string },
): Promise<void> {
  const account = await findAccount(tx, userId);
  if (!account?.email || !account.emailVerifiedAt || !canSendEmail()) return;
  const url = new URL("/appeals", env().APP_URL).href;
  const letter = appealLetter(account.handle, { upheld: decision === "cleared", reason, url });
  await writeOptional(tx, ctx, { userId, address: account.email, kind: "decisions" }, letter);
}
