import { cardOf, type TestCard } from "./cards";
import { type Desk, get, listOf, made, merged, named, tell } from "./desk";
import type { Raw } from "./form";
import { address, metadata, page, readParams, words } from "./params";
import { missing } from "./refusal";
import * as kept from "./repository";
import { endSubscription } from "./subscriptions";
import type { Customer, PaymentMethod } from "./things";

const fields = {
  address: address.optional(),
  email: words.optional(),
  metadata: metadata.optional(),
  name: words.optional(),
};

export async function createCustomer(desk: Desk, raw: Raw): Promise<Customer> {
  const { address: place, email, metadata: data, name } = readParams(fields, raw);
  return tell<"customer">(desk, "customer.created", {
    ...made(desk, "cus", "customer"),
    address: place ? filled(place) : null,
    email: email ?? null,
    invoice_settings: { default_payment_method: null },
    metadata: data ?? {},
    name: name ?? null,
  });
}

export async function updateCustomer(desk: Desk, raw: Raw, id: string): Promise<Customer> {
  const customer = await get(desk, "customer", id);
  if (customer.deleted) throw missing("customer", id);
  const params = readParams(fields, raw);
  return tell<"customer">(desk, "customer.updated", {
    ...customer,
    address: params.address ? filled(params.address) : customer.address,
    email: params.email ?? customer.email,
    metadata: merged(customer.metadata, params.metadata),
    name: params.name ?? customer.name,
  });
}

/** Takes a person out of everything that is kept of a customer; what they bought stays. */
export async function deleteCustomer(desk: Desk, raw: Raw, id: string) {
  readParams({}, raw);
  const customer = await get(desk, "customer", id);
  if (customer.deleted) throw missing("customer", id);
  for (const subscription of await kept.findAll(desk.client, "subscription", { customer: id }))
    if (subscription.status !== "canceled") await endSubscription(desk, subscription);
  await kept.forget(desk.client, id);
  await tell<"customer">(desk, "customer.deleted", {
    ...customer,
    address: null,
    deleted: true,
    email: null,
    metadata: {},
    name: null,
  });
  return { id, object: "customer", deleted: true };
}

function filled(given: object): Record<string, string> {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}

export async function listPaymentMethods(desk: Desk, raw: Raw) {
  const { customer, ...cursor } = readParams(
    { customer: words, type: words.optional(), ...page },
    raw,
  );
  await named(desk, "customer", customer, "customer");
  const all = await kept.findAll(desk.client, "payment_method", { customer });
  return listOf("/v1/payment_methods", all, cursor);
}

/** Puts a card on file, as the hosted pages do once its owner has entered it. */
export async function attachCard(
  desk: Desk,
  customer: string,
  card: TestCard,
): Promise<PaymentMethod> {
  return tell<"payment_method">(desk, "payment_method.attached", {
    ...made(desk, "pm", "payment_method"),
    card: cardOf(card, desk.now.getUTCFullYear()),
    customer,
    test_card: card.number,
    type: "card",
  });
}

export async function makeDefault(desk: Desk, method: PaymentMethod): Promise<void> {
  const customer = await get(desk, "customer", method.customer);
  await tell<"customer">(desk, "customer.updated", {
    ...customer,
    invoice_settings: { default_payment_method: method.id },
  });
  const all = await kept.findAll(desk.client, "subscription", { customer: method.customer });
  for (const subscription of all.filter(({ status }) => status !== "canceled"))
    await tell<"subscription">(desk, "customer.subscription.updated", {
      ...subscription,
      default_payment_method: method.id,
    });
}
