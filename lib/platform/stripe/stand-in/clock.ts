import { endSession } from "./checkout";
import { type Desk, get, monthAfter, save, seconds, tell } from "./desk";
import { chargeInvoice, endInvoice } from "./invoices";
import { pauseOver, pauseSooner } from "./pause";
import { Refusal } from "./refusal";
import * as kept from "./repository";
import { cardOf, endSubscription, itemOf, periodDraft, withItem } from "./subscriptions";
import type { Invoice, PauseCollection, Subscription } from "./things";

/**
 * What the end of a period brings: the next one, paid or not, or the end. Asked for before its
 * time, the new period starts now, as if the rest of the old one had passed.
 */
export async function renew(desk: Desk, id: string): Promise<Subscription> {
  const found = await get(desk, "subscription", id);
  if (found.status !== "active")
    throw new Refusal(`This subscription is ${found.status} and does not renew.`);
  const due = itemOf(found).current_period_end;
  // Months differ by up to three days, which a month that was let pass early does not know of.
  const slack = seconds(desk) < due ? 3 * 86_400 : 0;
  const old = pauseOver(found, due + slack) ? { ...found, pause_collection: null } : found;
  if (old.cancel_at_period_end) return endSubscription(desk, old);
  const start = Math.min(seconds(desk), due);
  const end = monthAfter(start);
  const next = withItem(old, { current_period_start: start, current_period_end: end });
  const draft = await periodDraft(desk, next, "subscription_cycle");
  if (old.pause_collection)
    return skip(desk, pauseSooner(next, due - start), draft, old.pause_collection.behavior);
  const presence = old.fails_next ? "declined" : "later";
  const invoice = await chargeInvoice(desk, draft, await cardOf(desk, old), presence);
  return tell<"subscription">(desk, "customer.subscription.updated", {
    ...next,
    fails_next: false,
    latest_invoice: invoice.id,
    status: invoice.status === "paid" ? "active" : "past_due",
  });
}

/** A period of a pause: its invoice is made and given up, and nobody is asked for money. */
async function skip(
  desk: Desk,
  next: Subscription,
  draft: Invoice,
  behavior: PauseCollection["behavior"],
): Promise<Subscription> {
  await tell<"invoice">(desk, "invoice.created", draft);
  const state = behavior === "void" ? "void" : "uncollectible";
  const invoice = await endInvoice(desk, draft, state);
  return tell<"subscription">(desk, "customer.subscription.updated", {
    ...next,
    latest_invoice: invoice.id,
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
  for (const paused of await kept.findAll(desk.client, "subscription", { status: "active" }))
    if (pauseOver(paused, now))
      await tell<"subscription">(desk, "customer.subscription.updated", {
        ...paused,
        pause_collection: null,
      });
  const active = await kept.findAll(desk.client, "subscription", { status: "active" });
  for (const subscription of active.filter((one) => itemOf(one).current_period_end <= now))
    await renew(desk, subscription.id);
}
