import Stripe from "stripe";
import { transact } from "@/db/transaction";
import { recordAudit } from "@/lib/audit";
import { asSystem, type Context, requirePermission } from "@/lib/context";
import { AppError } from "@/lib/core/errors";
import type { Id } from "@/lib/core/id";
import { joinedAccounts } from "@/lib/protection";
import type { RefundPurchase } from "./contract";
import * as billing from "./repository";
import { syncPayment } from "./sync/sync-payment";
import { stripe } from "./vendor";

/**
 * Gives the money of a package back; what is left of its credits goes. The reason is audited.
 * Nobody of the house gives money back to themselves, under no account that is known to be theirs.
 * @throws not_found `billing.purchase_not_found`; forbidden `billing.own_purchase`; conflict
 *   `billing.not_refundable`
 */
export async function refundPurchase(
  ctx: Context,
  { purchaseId, reason }: RefundPurchase,
): Promise<void> {
  const { userId } = requirePermission(ctx, "admin:billing");
  const id = purchaseId as Id<"purchase">;
  const purchase = await billing.purchaseById(ctx.db, id);
  if (!purchase)
    throw new AppError("not_found", "billing.purchase_not_found", "There is no such purchase.");
  if ((await joinedAccounts(ctx.db, userId)).includes(purchase.userId))
    throw new AppError("forbidden", "billing.own_purchase", "You have bought this yourself.");
  if (purchase.state !== "paid") throw notRefundable();
  await transact(ctx.db, (tx) =>
    recordAudit(tx, ctx, { action: "billing.refund_purchase", subject: id, reason }),
  );
  const isRefunded = await refund(purchase);
  await syncPayment(asSystem(ctx, "billing.refund"), purchase.paymentIntent);
  if (!isRefunded) throw notRefundable();
}

/** False where Stripe knows of a dispute or of another refund that we have not heard of. */
async function refund({ id, paymentIntent, refunded }: billing.PurchaseRow): Promise<boolean> {
  try {
    await stripe().refunds.create(
      { payment_intent: paymentIntent, reason: "requested_by_customer" },
      { idempotencyKey: `refund:${id}:${refunded}` },
    );
    return true;
  } catch (error) {
    if (!(error instanceof Stripe.errors.StripeError && over.has(error.code ?? ""))) throw error;
    return false;
  }
}

const over = new Set(["charge_already_refunded", "charge_disputed"]);

function notRefundable(): AppError {
  return new AppError("conflict", "billing.not_refundable", "There is nothing to give back.");
}
