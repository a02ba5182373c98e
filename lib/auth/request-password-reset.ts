import { transact } from "@/db/transaction";
import type { Context } from "@/lib/context";
import { requireEmail } from "@/lib/email";
import { enqueue } from "@/lib/outbox";
import { type RequestPasswordReset, SEND_RESET } from "./contract";
import { throttleAddress, throttleEmail } from "./throttle";

/**
 * Sends a link to set a new password, if the address has an account. The answer is the same, and
 * takes as long: whether there is one is looked up later, when nobody waits.
 * @throws unavailable `email.not_configured`; rate_limited
 */
export async function requestPasswordReset(
  ctx: Context,
  { email }: RequestPasswordReset,
): Promise<void> {
  requireEmail();
  await throttleAddress(ctx, "sign_in");
  await throttleEmail(ctx, "email", email);
  await transact(ctx.db, (tx) => enqueue(tx, { task: SEND_RESET, payload: { email } }));
}
