import { type Context, requireUser } from "@/lib/context";
import { AppError } from "@/lib/core/errors";
import { payAtStandIn, StandInRefusal, standInCards } from "@/lib/platform/stripe";
import { labelOf } from "../catalog";
import { microsOf } from "../contract";
import * as billing from "../repository";
import { standIn, stripe } from "../vendor";
import type { PayStandIn, StandInCheckout, StandInOutcome } from "./contract";

/**
 * The page on which the caller pays at the stand-in.
 * @throws not_found `billing.no_stand_in`, `billing.checkout_not_found`
 */
export async function readStandInCheckout(
  ctx: Context,
  sessionId: string,
): Promise<StandInCheckout> {
  standIn();
  const checkout = await ownCheckout(ctx, sessionId);
  const session = await stripe().checkout.sessions.retrieve(sessionId);
  return {
    sessionId,
    what: labelOf(checkout.subject),
    monthly: session.mode === "subscription",
    total: String(microsOf(session.amount_total ?? 0)),
    tax: String(microsOf(session.total_details?.amount_tax ?? 0)),
    state: stateOf(session.status),
    expiresAt: new Date(session.expires_at * 1_000).toISOString(),
    cancelUrl: session.cancel_url ?? "/plans",
    cards: [...standInCards],
  };
}

/** Pays at the stand-in with a test card. @throws conflict `billing.page_over` */
export async function payStandIn(
  ctx: Context,
  { sessionId, card, bank }: PayStandIn,
): Promise<StandInOutcome> {
  requireUser(ctx);
  await ownCheckout(ctx, sessionId);
  try {
    const paid = await payAtStandIn(standIn(), sessionId, { card, bank });
    if (paid.outcome !== "paid") return { ...paid, card };
    const { pathname, search } = new URL(paid.to);
    return { outcome: "paid", to: `${pathname}${search}` };
  } catch (error) {
    if (!(error instanceof StandInRefusal)) throw error;
    throw new AppError("conflict", "billing.page_over", error.message, { cause: error });
  }
}

async function ownCheckout(ctx: Context, sessionId: string): Promise<billing.CheckoutRow> {
  const { userId } = requireUser(ctx);
  const checkout = await billing.checkoutBySession(ctx.db, sessionId);
  if (checkout?.userId === userId) return checkout;
  throw new AppError("not_found", "billing.checkout_not_found", "There is no such page.");
}

function stateOf(status: string | null): StandInCheckout["state"] {
  if (status === "complete") return "complete";
  return status === "expired" ? "expired" : "open";
}
