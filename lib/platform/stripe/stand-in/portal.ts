import { z } from "zod";
import { findCard } from "./cards";
import { attachCard, makeDefault } from "./customers";
import { type Desk, get, made, named, shown, tell } from "./desk";
import type { Raw } from "./form";
import { readParams, words } from "./params";
import { invalid } from "./refusal";
import * as kept from "./repository";
import type { PortalSession } from "./things";

export async function createPortalSession(desk: Desk, raw: Raw): Promise<PortalSession> {
  const fields = {
    configuration: words.optional(),
    customer: words,
    return_url: z.url().optional(),
  };
  const { customer, return_url: url } = readParams(fields, raw);
  await named(desk, "customer", customer, "customer");
  const thing = made(desk, "bps", "billing_portal.session");
  return tell<"billing_portal.session">(desk, "billing_portal.session.created", {
    ...thing,
    customer,
    return_url: url ?? null,
    url: desk.pages.portal(thing.id),
  });
}

/** All that the hosted page shows of a customer. */
export async function readPortal(desk: Desk, id: string) {
  const session = await get(desk, "billing_portal.session", id);
  const { customer } = session;
  const cards = await kept.findAll(desk.client, "payment_method", { customer });
  const owner = await get(desk, "customer", customer);
  const chosen = owner.invoice_settings.default_payment_method;
  const payments = await kept.findAll(desk.client, "payment_intent", {
    customer,
    status: "succeeded",
  });
  const disputes = await kept.findAll(desk.client, "dispute");
  return {
    session,
    card: cards.find((card) => card.id === chosen)?.card ?? cards[0]?.card ?? null,
    subscriptions: (await kept.findAll(desk.client, "subscription", { customer })).map((one) => ({
      ...shown(one),
      fails_next: one.fails_next,
    })),
    invoices: (await kept.findAll(desk.client, "invoice", { customer })).map(shown),
    payments: payments.map((intent) => ({
      ...shown(intent),
      disputes: disputes.filter((dispute) => dispute.payment_intent === intent.id),
    })),
  };
}

export async function replaceCard(desk: Desk, id: string, number: string) {
  const card = findCard(number);
  if (!card || card.refusal)
    throw invalid(
      card?.refusal?.message ?? "This is not one of the test cards.",
      "card",
      "card_declined",
    );
  const { customer } = await get(desk, "billing_portal.session", id);
  const method = await attachCard(desk, customer, card);
  await makeDefault(desk, method);
  return shown(method);
}
