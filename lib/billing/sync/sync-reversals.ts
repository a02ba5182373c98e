import { type Tx, transact } from "@/db/transaction";
import { type Context, requireSystem } from "@/lib/context";
import { microsOf } from "../contract";
import { issueInvoice } from "../invoice/issue-invoice";
import * as invoices from "../invoice/repository";
import * as billing from "../repository";
import { invoiceName, shareOf } from "../rules";
import { readPayment } from "./read-payment";

/** Issues a credit note for whatever of a payment went back and is in none yet. What went back stays back. */
export async function syncReversals(ctx: Context, paymentIntent: string): Promise<void> {
  requireSystem(ctx);
  const payment = await readPayment(paymentIntent);
  if (payment.reversed === 0) return;
  await transact(ctx.db, (tx) => record(tx, ctx, paymentIntent, microsOf(payment.reversed)));
}

async function record(tx: Tx, ctx: Context, paymentIntent: string, reversed: bigint) {
  const invoice = await invoices.invoiceByPayment(tx, paymentIntent);
  if (!invoice) return; // It comes here again once there is one.
  await billing.lockCustomer(tx, invoice.userId);
  const notes = await invoices.correctionsOf(tx, invoice.id);
  const before = notes.reduce((sum, note) => sum + note.total, 0n);
  const total = reversed - before;
  if (total <= 0n) return;
  const taxBefore = notes.reduce((sum, note) => sum + note.tax, 0n);
  const tax = wholeCents(shareOf(invoice.tax, reversed, invoice.total)) - taxBefore;
  const name = invoice.number === null ? "" : invoiceName("invoice", invoice.number);
  const amount = invoice.taxIncluded ? total : total - tax;
  await issueInvoice(tx, ctx, {
    userId: invoice.userId,
    source: `${paymentIntent}:${reversed}`,
    paymentReference: paymentIntent,
    state: "paid",
    lines: [{ description: `Refund of invoice ${name}`, amount: String(amount), period: null }],
    net: total - tax,
    tax,
    total,
    taxBasisPoints: invoice.taxBasisPoints,
    taxIncluded: invoice.taxIncluded,
    corrects: { id: invoice.id, number: invoice.number },
  });
}

function wholeCents(micros: bigint): bigint {
  return micros - (micros % 10_000n);
}
