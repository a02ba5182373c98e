import { transact } from "@/db/transaction";
import { recordAudit } from "@/lib/audit";
import { asSystem, type Context, requirePermission } from "@/lib/context";
import { AppError } from "@/lib/core/errors";
import type { Id } from "@/lib/core/id";
import type { RefundPurchase } from "./contract";
import * as billing from "./repository";
import { syncPayment } from "./sync/sync-payment";
import { stripe } from "./vendor";

/**
 * Gives the money of a package back; what is left of its credits goes. The reason is audited.
 * @throws not_found `billing.purchase_not_found`; conflict `billing.not_refundable`
 */
export async function refundPurchase(
  ctx: Context,
  { purchaseId, reason }: RefundPurchase,
): Promise<void> {
  requirePermission(ctx, "admin:billing");
  const id = purchaseId as Id<"purchase">;
  const purchase = await billing.purchaseById(ctx.db, id);
  if (!purchase)
    throw new AppError("not_found", "billing.purchase_not_found", "There is no such purchase.");
  if (purchase.state !== "paid")
    throw new AppError("conflict", "billing.not_refundable", "There is nothing to give back.");
  await transact(ctx.db, (tx) =>
    recordAudit(tx, ctx, { action: "billing.refund_purchase", subject: id, reason }),
  );
  await stripe().refunds.create(
    { payment_intent: purchase.paymentIntent, reason: "requested_by_customer" },
    { idempotencyKey: `refund:${id}:${purchase.refunded}` },
  );
  await syncPayment(asSystem(ctx, "billing.refund"), purchase.paymentIntent);
}
