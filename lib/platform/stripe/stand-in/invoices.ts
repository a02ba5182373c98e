import { z } from "zod";
import { type Desk, emit, get, listOf, made, named, save, seconds, shown, tell } from "./desk";
import type { Raw } from "./form";
import { page, readParams, words } from "./params";
import { newIntent, type Presence, pay } from "./payments";
import { Refusal } from "./refusal";
import * as kept from "./repository";
import { addedBy, summed, taxesOn } from "./taxes";
import type { Invoice, InvoicePayment, Line, PaymentMethod, Price, Subscription } from "./things";

type Part = {
  amount: number;
  description: string;
  period: { start: number; end: number };
  price: Price;
  proration: boolean;
};

/** A line of an invoice, with the taxes of its subscription. */
export function lineOf(desk: Desk, subscription: Subscription, part: Part): Line {
  const { amount, description, period, price, proration } = part;
  return {
    id: made(desk, "il", "line_item").id,
    object: "line_item",
    amount,
    currency: subscription.currency,
    description,
    period,
    pricing: {
      type: "price_details",
      price_details: { price: price.id, product: price.product },
    },
    parent: {
      type: "subscription_item_details",
      subscription_item_details: { subscription: subscription.id, proration },
    },
    quantity: 1,
    taxes: taxesOn(amount, subscription.default_tax_rates),
  };
}

/** An invoice over these lines, finalised and not paid yet; nothing of it is kept. */
export function draftOf(
  desk: Desk,
  subscription: Subscription,
  reason: Invoice["billing_reason"],
  lines: Line[],
): Invoice {
  const at = seconds(desk);
  const thing = made(desk, "in", "invoice");
  const subtotal = lines.reduce((sum, line) => sum + line.amount, 0);
  const taxes = summed(lines.flatMap((line) => line.taxes));
  const total = subtotal + addedBy(taxes);
  const due = Math.max(0, total);
  return {
    ...thing,
    amount_due: due,
    amount_paid: 0,
    amount_remaining: due,
    attempt_count: 0,
    attempted: false,
    billing_reason: reason,
    currency: subscription.currency,
    customer: subscription.customer,
    lines: { object: "list", data: lines, has_more: false, url: `/v1/invoices/${thing.id}/lines` },
    metadata: {},
    number: `STANDIN-${thing.id.slice(-8).toUpperCase()}`,
    parent: {
      type: "subscription_details",
      subscription_details: { subscription: subscription.id },
    },
    payment_intent_id: null,
    period_end: at,
    period_start: at,
    status: "open",
    status_transitions: {
      finalized_at: at,
      paid_at: null,
      voided_at: null,
      marked_uncollectible_at: null,
    },
    subtotal,
    total,
    total_taxes: taxes,
  };
}

/** Keeps an invoice and has it paid with this card, if it asks for anything. */
export async function chargeInvoice(
  desk: Desk,
  draft: Invoice,
  method: PaymentMethod | null,
  presence: Presence,
): Promise<Invoice> {
  await tell<"invoice">(desk, "invoice.created", draft);
  const invoice = await tell<"invoice">(desk, "invoice.finalized", draft);
  if (invoice.amount_due === 0) return settleInvoice(desk, invoice);
  const intent = await newIntent(desk, {
    amount: invoice.amount_due,
    currency: invoice.currency,
    customer: invoice.customer,
    description: `Invoice ${invoice.number}`,
  });
  const linked = { ...invoice, payment_intent_id: intent.id };
  await keepPayment(desk, linked, "open");
  return attemptInvoice(desk, linked, method, presence);
}

/** One more try to have an open invoice paid. */
export async function attemptInvoice(
  desk: Desk,
  invoice: Invoice,
  method: PaymentMethod | null,
  presence: Presence,
): Promise<Invoice> {
  const intent = await get(desk, "payment_intent", invoice.payment_intent_id ?? "");
  const paid = method ? await pay(desk, intent, method, presence) : intent;
  const tried: Invoice = {
    ...invoice,
    attempt_count: invoice.attempt_count + 1,
    attempted: true,
  };
  if (paid.status === "succeeded") return settleInvoice(desk, tried);
  await save(desk, tried);
  const asks = paid.status === "requires_action";
  await emit(desk, asks ? "invoice.payment_action_required" : "invoice.payment_failed", tried);
  return tried;
}

async function settleInvoice(desk: Desk, invoice: Invoice): Promise<Invoice> {
  const paid: Invoice = {
    ...invoice,
    amount_paid: invoice.amount_due,
    amount_remaining: 0,
    status: "paid",
    status_transitions: { ...invoice.status_transitions, paid_at: seconds(desk) },
  };
  if (paid.payment_intent_id) await keepPayment(desk, paid, "paid");
  await tell<"invoice">(desk, "invoice.paid", paid);
  await emit(desk, "invoice.payment_succeeded", paid);
  return paid;
}

/** The id of a paid invoice. @throws Refusal 402, with it void, where its payment did not go through */
export async function paidOrRefused(desk: Desk, invoice: Invoice): Promise<string> {
  if (invoice.status === "paid") return invoice.id;
  await endInvoice(desk, invoice, "void");
  const intent = await get(desk, "payment_intent", invoice.payment_intent_id ?? "");
  const {
    type: _,
    message,
    ...error
  } = intent.last_payment_error ?? {
    type: "card_error",
    code: "subscription_payment_intent_requires_action",
    message: "Payment for this subscription requires additional user action.",
  };
  throw new Refusal(message, {
    ...error,
    type: "card_error",
    status: 402,
    keeps: true,
    payment_intent: shown(intent),
  });
}

async function keepPayment(desk: Desk, invoice: Invoice, status: "open" | "paid") {
  const [known] = await kept.findAll(desk.client, "invoice_payment", { invoice: invoice.id });
  const payment: InvoicePayment = {
    ...(known ?? made(desk, "inpay", "invoice_payment")),
    amount_paid: status === "paid" ? invoice.amount_due : null,
    amount_requested: invoice.amount_due,
    currency: invoice.currency,
    invoice: invoice.id,
    is_default: true,
    payment: { type: "payment_intent", payment_intent: invoice.payment_intent_id ?? "" },
    status,
  };
  await save(desk, payment);
}

/** Tells that an open invoice is not asked for any more. */
export async function endInvoice(
  desk: Desk,
  invoice: Invoice,
  status: "void" | "uncollectible",
): Promise<Invoice> {
  if (invoice.status !== "open")
    throw new Refusal(
      `You can only pass in open invoices. This invoice isn't open: it is ${invoice.status}.`,
      { code: "invoice_not_editable" },
    );
  const at = seconds(desk);
  const type = status === "void" ? "invoice.voided" : "invoice.marked_uncollectible";
  return tell<"invoice">(desk, type, {
    ...invoice,
    status,
    status_transitions: {
      ...invoice.status_transitions,
      ...(status === "void" ? { voided_at: at } : { marked_uncollectible_at: at }),
    },
  });
}

export async function voidInvoice(desk: Desk, raw: Raw, id: string): Promise<Invoice> {
  readParams({}, raw);
  return endInvoice(desk, await get(desk, "invoice", id), "void");
}

export async function listInvoices(desk: Desk, raw: Raw) {
  const fields = {
    customer: words.optional(),
    status: z.enum(["draft", "open", "paid", "uncollectible", "void"]).optional(),
    subscription: words.optional(),
    ...page,
  };
  const { customer, status, subscription, ...cursor } = readParams(fields, raw);
  const all = await kept.findAll(desk.client, "invoice", {
    ...(customer && { customer }),
    ...(status && { status }),
    ...(subscription && { parent: { subscription_details: { subscription } } }),
  });
  return listOf("/v1/invoices", all, cursor);
}

export async function listInvoicePayments(desk: Desk, raw: Raw) {
  const fields = {
    invoice: words.optional(),
    payment: z.strictObject({ type: words, payment_intent: words.optional() }).optional(),
    ...page,
  };
  const { invoice, payment, ...cursor } = readParams(fields, raw);
  if (invoice) await named(desk, "invoice", invoice, "invoice");
  const all = await kept.findAll(desk.client, "invoice_payment", {
    ...(invoice && { invoice }),
    ...(payment && { payment }),
  });
  return listOf("/v1/invoice_payments", all, cursor);
}
