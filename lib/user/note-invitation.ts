import type { Tx } from "@/db/transaction";
import type { Context } from "@/lib/context";
import type { Id } from "@/lib/core/id";
import { enqueue } from "@/lib/outbox";

/**
 * Has it noted whose link a new person came by, where they did: with the commit, so that whoever has
 * signed up by a link has done so for good. A step of signing up.
 */
export async function noteInvitation(tx: Tx, ctx: Context, userId: Id<"user">): Promise<void> {
  const code = ctx.origin.invitation;
  if (!code) return;
  const payload = { userId, code, at: ctx.now().toISOString() };
  await enqueue(tx, { task: "referral.attribute", payload });
}
