import { endSession } from "./checkout";
import { type Desk, get, monthAfter, save, seconds, tell } from "./desk";
import { chargeInvoice, draftOf, endInvoice, lineOf } from "./invoices";
import { Refusal } from "./refusal";
import * as kept from "./repository";
import { cardOf, endSubscription, itemOf, nameOf, withItem } from "./subscriptions";
import type { Subscription } from "./things";

/**
 * What the end of a period brings: the next one, paid or not, or the end. Asked for before its
 * time, the new period starts now, as if the rest of the old one had passed.
 */
export async function renew(desk: Desk, id: string): Promise<Subscription> {
  const old = await get(desk, "subscription", id);
  if (old.status !== "active")
    throw new Refusal(`This subscription is ${old.status} and does not renew.`);
  if (old.cancel_at_period_end) return endSubscription(desk, old);
  const start = Math.min(seconds(desk), itemOf(old).current_period_end);
  const end = monthAfter(start);
  const { price } = itemOf(old);
  const next = withItem(old, { current_period_start: start, current_period_end: end });
  const line = lineOf(desk, next, {
    amount: price.unit_amount,
    description: `1 × ${await nameOf(desk, price)}`,
    period: { start, end },
    price,
    proration: false,
  });
  const draft = draftOf(desk, next, "subscription_cycle", [line]);
  const presence = old.fails_next ? "declined" : "later";
  const invoice = await chargeInvoice(desk, draft, await cardOf(desk, old), presence);
  return tell<"subscription">(desk, "customer.subscription.updated", {
    ...next,
    fails_next: false,
    latest_invoice: invoice.id,
    status: invoice.status === "paid" ? "active" : "past_due",
  });
}

/** The next renewal is declined, whatever the card. */
export async function failNext(desk: Desk, id: string): Promise<Subscription> {
  return save(desk, { ...(await get(desk, "subscription", id)), fails_next: true });
}

/** The tries to have an unpaid renewal paid are over: the subscription ends. */
export async function giveUp(desk: Desk, id: string): Promise<Subscription> {
  const subscription = await get(desk, "subscription", id);
  if (subscription.status !== "past_due")
    throw new Refusal("Only a subscription with an unpaid invoice can be given up.");
  const open = await kept.findAll(desk.client, "invoice", {
    parent: { subscription_details: { subscription: id } },
    status: "open",
  });
  for (const invoice of open) await endInvoice(desk, invoice, "uncollectible");
  return endSubscription(desk, subscription);
}

/** What happens by itself: periods end, and pages that nobody paid on expire. */
export async function passTime(desk: Desk): Promise<void> {
  const now = seconds(desk);
  const sessions = await kept.findAll(desk.client, "checkout.session", { status: "open" });
  for (const session of sessions.filter(({ expires_at }) => expires_at <= now))
    await endSession(desk, session);
  const active = await kept.findAll(desk.client, "subscription", { status: "active" });
  for (const subscription of active.filter((one) => itemOf(one).current_period_end <= now))
    await renew(desk, subscription.id);
}
