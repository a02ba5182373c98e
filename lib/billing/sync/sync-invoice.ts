import type Stripe from "stripe";
import { type Tx, transact } from "@/db/transaction";
import { type Context, requireSystem } from "@/lib/context";
import { type InvoiceLine, type InvoiceState, microsOf } from "../contract";
import { issueInvoice, numberInvoice } from "../invoice/issue-invoice";
import * as invoices from "../invoice/repository";
import * as billing from "../repository";
import { invoiceStateOf, mayBecome } from "../rules";
import { stripe } from "../vendor";
import { syncReversals } from "./sync-reversals";

/**
 * Makes our own invoice for one of Stripe's, or brings its state up to date. One for each, however
 * often this is called; states only go forward, so what comes late changes nothing.
 */
export async function syncInvoice(ctx: Context, stripeId: string): Promise<void> {
  requireSystem(ctx);
  const found = await stripe().invoices.retrieve(stripeId, { expand: ["payments"] });
  const payment = paymentOf(found);
  if (found.total > 0) {
    const tax = await taxOf(found);
    const known = await invoices.invoiceBySource(ctx.db, stripeId);
    if (!known || mayBecome(known.state, invoiceStateOf(found.status)))
      await transact(ctx.db, (tx) => record(tx, ctx, { found, stripeId, payment, tax }));
  }
  if (found.status === "paid" && payment) await syncReversals(ctx, payment);
}

type Found = {
  found: Stripe.Invoice;
  stripeId: string;
  payment: string | null;
  tax: { basisPoints: number; included: boolean };
};

async function record(tx: Tx, ctx: Context, { found, stripeId, payment, tax }: Found) {
  const customer = found.customer && (await billing.customerByStripe(tx, idOf(found.customer)));
  if (!customer) return;
  const { userId } = customer;
  await billing.lockCustomer(tx, userId);
  const known = await invoices.invoiceBySource(tx, stripeId);
  const state = invoiceStateOf(found.status);
  if (known) await advance(tx, ctx, known, state, payment);
  else if (state !== "void") {
    const taxes = (found.total_taxes ?? []).reduce((sum, { amount }) => sum + amount, 0);
    await issueInvoice(tx, ctx, {
      userId,
      source: stripeId,
      paymentReference: payment,
      state,
      lines: found.lines.data.map(lineOf),
      net: microsOf(found.total - taxes),
      tax: microsOf(taxes),
      total: microsOf(found.total),
      taxBasisPoints: tax.basisPoints,
      taxIncluded: tax.included,
    });
  }
}

async function advance(
  tx: Tx,
  ctx: Context,
  row: invoices.InvoiceRow,
  state: InvoiceState,
  payment: string | null,
): Promise<void> {
  if (!mayBecome(row.state, state)) return;
  const at = ctx.now();
  if (row.number === null && state !== "void") {
    await invoices.updateInvoice(tx, row.id, { paymentReference: payment });
    await numberInvoice(tx, ctx, row, state);
    return;
  }
  await invoices.updateInvoice(tx, row.id, {
    state,
    paymentReference: payment,
    ...(state === "paid" ? { paidAt: at, voidedAt: null } : {}),
    ...(state === "void" ? { voidedAt: at } : {}),
  });
}

function lineOf(line: Stripe.InvoiceLineItem): InvoiceLine {
  return {
    description: line.description ?? "Subscription",
    amount: String(microsOf(line.amount)),
    period: {
      start: new Date(line.period.start * 1_000).toISOString(),
      end: new Date(line.period.end * 1_000).toISOString(),
    },
  };
}

/** The rate, as Stripe applied it. */
async function taxOf(found: Stripe.Invoice): Promise<Found["tax"]> {
  const rate = found.total_taxes?.[0]?.tax_rate_details?.tax_rate;
  if (!rate) return { basisPoints: 0, included: true };
  const { percentage, inclusive } = await stripe().taxRates.retrieve(rate);
  return { basisPoints: Math.round(percentage * 100), included: inclusive };
}

function paymentOf(found: Stripe.Invoice): string | null {
  const payment = found.payments?.data[0]?.payment.payment_intent;
  return payment ? idOf(payment) : null;
}

function idOf(whole: string | { id: string }): string {
  return typeof whole === "string" ? whole : whole.id;
}
