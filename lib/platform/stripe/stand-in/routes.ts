import { z } from "zod";
import {
  createPrice,
  createProduct,
  createTaxRate,
  listPrices,
  listTaxRates,
  updatePrice,
} from "./catalog";
import { createSession, expireSession, listLineItems, listSessions, paySession } from "./checkout";
import { failNext, giveUp, renew } from "./clock";
import { createCustomer, deleteCustomer, listPaymentMethods, updateCustomer } from "./customers";
import { type Desk, get } from "./desk";
import type { Raw } from "./form";
import { listInvoicePayments, listInvoices, voidInvoice } from "./invoices";
import { readParams, words } from "./params";
import { listSubscriptions, payInvoice } from "./pay-invoice";
import { cancelIntent, confirmIntent, createIntent } from "./payments";
import { createPortalSession, readPortal, replaceCard } from "./portal";
import { previewInvoice } from "./preview";
import { readEvent } from "./read-event";
import { closeDispute, createRefund, listDisputes, listRefunds, openDispute } from "./refunds";
import { cancelSubscription, updateSubscription } from "./subscriptions";
import type { Kind } from "./things";

export type Handler = (desk: Desk, raw: Raw, id: string) => Promise<object>;

const read =
  (kind: Kind): Handler =>
  (desk, raw, id) => {
    readParams({}, raw);
    return get(desk, kind, id);
  };

/** Method and path, where `:id` is one part of it → what does it. */
const routes: Record<string, Handler> = {
  "POST /v1/customers": createCustomer,
  "GET /v1/customers/:id": read("customer"),
  "POST /v1/customers/:id": updateCustomer,
  "DELETE /v1/customers/:id": deleteCustomer,
  "POST /v1/products": createProduct,
  "GET /v1/products/:id": read("product"),
  "POST /v1/prices": createPrice,
  "GET /v1/prices": listPrices,
  "GET /v1/prices/:id": read("price"),
  "POST /v1/prices/:id": updatePrice,
  "POST /v1/tax_rates": createTaxRate,
  "GET /v1/tax_rates": listTaxRates,
  "GET /v1/tax_rates/:id": read("tax_rate"),
  "GET /v1/payment_methods": listPaymentMethods,
  "GET /v1/payment_methods/:id": read("payment_method"),
  "POST /v1/checkout/sessions": createSession,
  "GET /v1/checkout/sessions": listSessions,
  "GET /v1/checkout/sessions/:id": read("checkout.session"),
  "POST /v1/checkout/sessions/:id/expire": expireSession,
  "GET /v1/checkout/sessions/:id/line_items": listLineItems,
  "POST /v1/billing_portal/sessions": createPortalSession,
  "GET /v1/subscriptions": listSubscriptions,
  "GET /v1/subscriptions/:id": read("subscription"),
  "POST /v1/subscriptions/:id": updateSubscription,
  "DELETE /v1/subscriptions/:id": cancelSubscription,
  "GET /v1/invoices": listInvoices,
  "POST /v1/invoices/create_preview": previewInvoice,
  "GET /v1/invoices/:id": read("invoice"),
  "POST /v1/invoices/:id/pay": payInvoice,
  "POST /v1/invoices/:id/void": voidInvoice,
  "GET /v1/invoice_payments": listInvoicePayments,
  "POST /v1/payment_intents": createIntent,
  "GET /v1/payment_intents/:id": read("payment_intent"),
  "POST /v1/payment_intents/:id/confirm": confirmIntent,
  "POST /v1/payment_intents/:id/cancel": cancelIntent,
  "GET /v1/charges/:id": read("charge"),
  "POST /v1/refunds": createRefund,
  "GET /v1/refunds": listRefunds,
  "GET /v1/refunds/:id": read("refund"),
  "GET /v1/disputes": listDisputes,
  "GET /v1/disputes/:id": read("dispute"),
  "GET /v1/events/:id": readEvent,

  // What the hosted pages and the world outside do; no part of Stripe's API.
  "POST /stand-in/checkout/:id/pay": (desk, raw, id) =>
    paySession(
      desk,
      id,
      readParams({ card: words, bank: z.enum(["approved", "refused"]).optional() }, raw),
    ),
  "GET /stand-in/portal/:id": (desk, _, id) => readPortal(desk, id),
  "POST /stand-in/portal/:id/card": (desk, raw, id) =>
    replaceCard(desk, id, readParams({ card: words }, raw).card),
  "POST /stand-in/subscriptions/:id/renew": (desk, _, id) => renew(desk, id),
  "POST /stand-in/subscriptions/:id/fail-next": (desk, _, id) => failNext(desk, id),
  "POST /stand-in/subscriptions/:id/give-up": (desk, _, id) => giveUp(desk, id),
  "POST /stand-in/payment_intents/:id/dispute": (desk, _, id) => openDispute(desk, id),
  "POST /stand-in/disputes/:id/won": (desk, _, id) => closeDispute(desk, id, "won"),
  "POST /stand-in/disputes/:id/lost": (desk, _, id) => closeDispute(desk, id, "lost"),
};

export function findRoute(method: string, path: string): { handler: Handler; id: string } | null {
  const exact = routes[`${method} ${path}`];
  if (exact) return { handler: exact, id: "" };
  const parts = path.split("/");
  for (const index of [parts.length - 1, parts.length - 2]) {
    const id = parts[index] ?? "";
    const handler = routes[`${method} ${parts.with(index, ":id").join("/")}`];
    if (handler && id !== "") return { handler, id: decodeURIComponent(id) };
  }
  return null;
}
