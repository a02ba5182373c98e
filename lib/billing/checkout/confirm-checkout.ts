import { asSystem, type Context, requireUser } from "@/lib/context";
import { AppError } from "@/lib/core/errors";
import * as billing from "../repository";
import { syncCheckout } from "../sync/sync-checkout";
import { stripe } from "../vendor";

/**
 * Looks at what a page at Stripe has come to, for whoever comes back from it before its event does.
 * @throws not_found `billing.checkout_not_found` for a page that is not the caller's
 */
export async function confirmCheckout(
  ctx: Context,
  { sessionId }: { sessionId: string },
): Promise<{ subject: string; complete: boolean; duplicate: boolean }> {
  const { userId } = requireUser(ctx);
  const checkout = await billing.checkoutBySession(ctx.db, sessionId);
  if (checkout?.userId !== userId)
    throw new AppError("not_found", "billing.checkout_not_found", "There is no such page.");
  if (checkout.state === "open") await syncCheckout(asSystem(ctx, "billing.confirm"), sessionId);
  const now = await billing.checkoutBySession(ctx.db, sessionId);
  const complete = now?.state === "complete";
  const duplicate = complete && (await isDuplicate(ctx, sessionId));
  return { subject: checkout.subject, complete, duplicate };
}

/** Whether what was paid there was bought while a plan ran already. */
async function isDuplicate(ctx: Context, sessionId: string): Promise<boolean> {
  const { subscription } = await stripe().checkout.sessions.retrieve(sessionId);
  if (!subscription) return false;
  const id = typeof subscription === "string" ? subscription : subscription.id;
  return Boolean((await billing.subscriptionByStripe(ctx.db, id))?.duplicateAt);
}
