import { z } from "zod";
import { type Desk, get, listOf, named, shown, tell } from "./desk";
import type { Raw } from "./form";
import { attemptInvoice } from "./invoices";
import { flag, page, readParams, words } from "./params";
import { Refusal } from "./refusal";
import * as kept from "./repository";
import { cardOf } from "./subscriptions";
import type { Invoice, Subscription } from "./things";

export async function listSubscriptions(desk: Desk, raw: Raw) {
  const fields = {
    customer: words.optional(),
    status: z.enum(["active", "past_due", "canceled", "all"]).optional(),
    ...page,
  };
  const { customer, status, ...cursor } = readParams(fields, raw);
  if (customer) await named(desk, "customer", customer, "customer");
  const all = await kept.findAll(desk.client, "subscription", customer ? { customer } : {});
  const fits = all.filter((one) =>
    status === undefined ? one.status !== "canceled" : status === "all" || one.status === status,
  );
  return listOf("/v1/subscriptions", fits, cursor);
}

/** Pays what is open, and with it brings a subscription back. */
export async function payInvoice(desk: Desk, raw: Raw, id: string): Promise<Invoice> {
  const params = readParams(
    { payment_method: words.optional(), off_session: flag.optional() },
    raw,
  );
  const invoice = await get(desk, "invoice", id);
  if (invoice.status !== "open")
    throw new Refusal(`Invoice is already ${invoice.status}`, {
      code: `invoice_already_${invoice.status}`,
    });
  const subscription = await get(
    desk,
    "subscription",
    invoice.parent.subscription_details.subscription,
  );
  const method = params.payment_method
    ? await named(desk, "payment_method", params.payment_method, "payment_method")
    : await cardOf(desk, subscription);
  const paid = await attemptInvoice(desk, invoice, method, "later");
  if (paid.status !== "paid") {
    const intent = await get(desk, "payment_intent", invoice.payment_intent_id ?? "");
    const {
      type: _,
      message = "Your card was declined.",
      ...error
    } = intent.last_payment_error ?? {};
    throw new Refusal(message, {
      ...error,
      type: "card_error",
      status: 402,
      keeps: true,
      payment_intent: shown(intent),
    });
  }
  await revive(desk, subscription);
  return paid;
}

async function revive(desk: Desk, subscription: Subscription): Promise<void> {
  if (subscription.status !== "past_due") return;
  const open = await kept.findAll(desk.client, "invoice", {
    parent: { subscription_details: { subscription: subscription.id } },
    status: "open",
  });
  if (open.length === 0)
    await tell<"subscription">(desk, "customer.subscription.updated", {
      ...subscription,
      status: "active",
    });
}
