import { type Tx, transact } from "@/db/transaction";
import { noteCard } from "@/lib/auth";
import { type Context, requireSystem } from "@/lib/context";
import { AppError } from "@/lib/core/errors";
import { grantCredits } from "@/lib/credit";
import { packages } from "@/lib/plan/contract";
import { labelOf } from "../catalog";
import { centsOf, microsOf, packageOf } from "../contract";
import { issueInvoice } from "../invoice/issue-invoice";
import * as billing from "../repository";
import { stripe } from "../vendor";
import { type Payment, readPayment } from "./read-payment";
import { reversePurchase } from "./reverse-purchase";
import { syncInvoice } from "./sync-invoice";
import { syncReversals } from "./sync-reversals";
import { syncSubscription } from "./sync-subscription";

/** Does what a page at Stripe has come to: a subscription, a package, or nothing. */
export async function syncCheckout(ctx: Context, sessionId: string): Promise<void> {
  requireSystem(ctx);
  const checkout = await billing.checkoutBySession(ctx.db, sessionId);
  if (!checkout) return; // Not made by us.
  const session = await stripe().checkout.sessions.retrieve(sessionId);
  if (session.status === "expired") await billing.endCheckout(ctx.db, sessionId, "expired");
  if (session.status !== "complete") return;
  if (session.subscription) {
    await syncSubscription(ctx, idOf(session.subscription));
    if (session.invoice) await syncInvoice(ctx, idOf(session.invoice));
    await billing.endCheckout(ctx.db, sessionId, "complete");
    return;
  }
  if (session.payment_status !== "paid" || !session.payment_intent) return;
  const tax = {
    cents: session.total_details?.amount_tax ?? 0,
    basisPoints: Number(session.metadata?.tax_basis_points ?? 0),
    included: session.metadata?.tax_included !== "false",
  };
  await syncPackage(ctx, checkout, idOf(session.payment_intent), tax);
}

type Tax = { cents: number; basisPoints: number; included: boolean };
const TRIES = 20;

async function syncPackage(ctx: Context, checkout: billing.CheckoutRow, intent: string, tax: Tax) {
  requireSystem(ctx);
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const before = await billing.purchaseByPayment(ctx.db, intent);
    const payment = await readPayment(intent);
    requirePaid(checkout, payment);
    const done = await transact(ctx.db, async (tx) => {
      await billing.lockCustomer(tx, checkout.userId);
      const known = await billing.purchaseByPayment(tx, intent);
      if ((known?.version ?? 0) !== (before?.version ?? 0)) return false;
      const row = known ?? (await deliver(tx, ctx, { checkout, intent, tax, card: payment.card }));
      await reversePurchase(tx, ctx, row, payment);
      return true;
    });
    if (!done) continue;
    if (payment.reversed > 0) await syncReversals(ctx, intent);
    return;
  }
  throw new AppError("unavailable", "billing.raced", "Too much happens at once. Try again.");
}

/** Nothing is given for another sum than was asked for. */
function requirePaid({ total, sessionId }: billing.CheckoutRow, payment: Payment): void {
  if (payment.currency !== "usd" || payment.received !== centsOf(total))
    throw new Error(
      `${sessionId} asked for ${centsOf(total)} cents and got ${payment.received} ${payment.currency}.`,
    );
}

type Sale = { checkout: billing.CheckoutRow; intent: string; tax: Tax; card: string | null };

/** Gives what was paid for, with its invoice. A step, taken once: the purchase is there afterwards. */
async function deliver(tx: Tx, ctx: Context, { checkout, intent, tax, card }: Sale) {
  const { purchaseId: id, subject, userId, total, sessionId } = checkout;
  if (!id) throw new Error(`${sessionId} is for a purchase.`);
  const sold = packageOf(packages, subject.split(":")[1] as Parameters<typeof packageOf>[1]);
  const at = ctx.now();
  const row: billing.PurchaseRow = {
    id,
    userId,
    packageId: sold.id,
    credits: sold.credits,
    bonus: sold.bonus,
    paid: total,
    refunded: 0n,
    state: "paid",
    paymentIntent: intent,
    paidAt: at,
    version: 1,
  };
  await billing.putPurchase(tx, row);
  await noteCard(tx, { userId, fingerprint: card, at });
  const grant = {
    userId,
    code: "billing.package",
    memo: { package: sold.label, purchase: id },
    at,
  };
  const key = `billing.package:${id}`;
  await grantCredits(tx, { ...grant, bucket: "purchased", amount: sold.credits, key });
  if (sold.bonus > 0n)
    await grantCredits(tx, {
      ...grant,
      bucket: "bonus",
      amount: sold.bonus,
      key: `billing.package_bonus:${id}`,
    });
  await billing.endCheckout(tx, sessionId, "complete");
  const taxSum = microsOf(tax.cents);
  const net = total - taxSum;
  await issueInvoice(tx, ctx, {
    userId,
    source: intent,
    paymentReference: intent,
    state: "paid",
    lines: [
      {
        description: `Credits, package ${labelOf(subject)}`,
        amount: String(tax.included ? total : net),
        period: null,
      },
    ],
    net,
    tax: taxSum,
    total,
    taxBasisPoints: tax.basisPoints,
    taxIncluded: tax.included,
  });
  return row;
}

function idOf(whole: string | { id: string }): string {
  return typeof whole === "string" ? whole : whole.id;
}
