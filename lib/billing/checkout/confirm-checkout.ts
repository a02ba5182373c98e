import { asSystem, type Context, requireUser } from "@/lib/context";
import { AppError } from "@/lib/core/errors";
import * as billing from "../repository";
import { syncCheckout } from "../sync/sync-checkout";

/**
 * Looks at what a page at Stripe has come to, for whoever comes back from it before its event does.
 * @throws not_found `billing.checkout_not_found` for a page that is not the caller's
 */
export async function confirmCheckout(
  ctx: Context,
  { sessionId }: { sessionId: string },
): Promise<{ subject: string; complete: boolean }> {
  const { userId } = requireUser(ctx);
  const checkout = await billing.checkoutBySession(ctx.db, sessionId);
  if (checkout?.userId !== userId)
    throw new AppError("not_found", "billing.checkout_not_found", "There is no such page.");
  if (checkout.state === "open") await syncCheckout(asSystem(ctx, "billing.confirm"), sessionId);
  const now = await billing.checkoutBySession(ctx.db, sessionId);
  return { subject: checkout.subject, complete: now?.state === "complete" };
}
