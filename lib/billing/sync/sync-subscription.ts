import type Stripe from "stripe";
import { type Tx, transact } from "@/db/transaction";
import { noteCard } from "@/lib/auth";
import { type Context, requireSystem } from "@/lib/context";
import { AppError } from "@/lib/core/errors";
import { newId } from "@/lib/core/id";
import { type TierName, tierNames } from "@/lib/plan/contract";
import { tierOfPrice } from "../catalog";
import { followDunning } from "../dunning/follow-dunning";
import { followPause } from "../dunning/remind-resume";
import * as billing from "../repository";
import { type SubscriptionFacts, statusOf } from "../rules";
import { applyPlan } from "../subscription/apply-plan";
import { markDuplicates } from "../subscription/mark-duplicates";
import { stripe } from "../vendor";

const TRIES = 20;

/**
 * Brings what we know of a subscription to what Stripe knows now, and the person's tier with it.
 * What was fetched is only written while nothing was written since before it was fetched, so the
 * order in which events come and are handled does not matter.
 */
export async function syncSubscription(ctx: Context, stripeId: string): Promise<void> {
  requireSystem(ctx);
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const before = await billing.subscriptionByStripe(ctx.db, stripeId);
    const found = await stripe().subscriptions.retrieve(stripeId, {
      expand: ["default_payment_method", "latest_invoice"],
    });
    const done = await transact(ctx.db, (tx) => record(tx, ctx, found, before?.version ?? 0));
    if (done) return;
  }
  throw new AppError("unavailable", "billing.raced", "Too much happens at once. Try again.");
}

/** False when somebody else has written in between. */
async function record(
  tx: Tx,
  ctx: Context,
  found: Stripe.Subscription,
  version: number,
): Promise<boolean> {
  const owner = await billing.customerByStripe(tx, idOf(found.customer));
  const facts = factsOf(found);
  if (!owner || !facts) return true; // Somebody else's, or not begun.
  await billing.lockCustomer(tx, owner.userId);
  const known = await billing.subscriptionByStripe(tx, found.id);
  if ((known?.version ?? 0) !== version) return false;
  await keepCard(tx, owner, found, ctx.now());
  if (known && isSame(known, facts)) return true;

  const at = ctx.now();
  const { userId } = owner;
  const row = {
    id: known?.id ?? newId("subscription", at),
    userId,
    stripeId: found.id,
    ...facts,
    duplicateAt: known?.duplicateAt ?? null,
    createdAt: known?.createdAt ?? dateOf(found.created),
    version: version + 1,
  };
  await billing.putSubscription(tx, row);
  await markDuplicates(tx, userId, at);
  await applyPlan(tx, ctx, userId);
  await followDunning(tx, ctx, { before: known?.status ?? null, now: row });
  await followPause(tx, row);
  return true;
}

function factsOf(found: Stripe.Subscription): SubscriptionFacts | null {
  const [item] = found.items.data;
  const status = statusOf(found.status);
  const tier = item ? tierOfPrice(item.price) : null;
  if (!item || !status || !tier) return null;
  const held = tierNames.find((name) => name === found.metadata.held_tier) ?? null;
  const until = Number(found.metadata.held_until);
  return {
    tier,
    status,
    heldTier: held,
    heldUntil: held && until > 0 ? dateOf(until) : null,
    periodStart: dateOf(item.current_period_start),
    periodEnd: dateOf(item.current_period_end),
    cancelAtPeriodEnd: found.cancel_at_period_end || found.cancel_at !== null,
    ...pauseOf(found, item),
  };
}

/** A period that nobody was charged for gives nothing: what is paid for ends where it began. */
function pauseOf(
  { pause_collection: pause, latest_invoice: last }: Stripe.Subscription,
  period: Stripe.SubscriptionItem,
): Pick<SubscriptionFacts, "pausedFrom" | "resumesAt"> {
  const state = typeof last === "string" ? null : last?.status;
  const isUnpaid = state === "void" || state === "uncollectible";
  if (!pause && !isUnpaid) return { pausedFrom: null, resumesAt: null };
  const end = isUnpaid ? period.current_period_start : period.current_period_end;
  const resumes = pause ? pause.resumes_at : period.current_period_end;
  return { pausedFrom: dateOf(end), resumesAt: resumes === null ? null : dateOf(resumes) };
}

function isSame(row: SubscriptionFacts, facts: SubscriptionFacts): boolean {
  return (Object.keys(facts) as (keyof SubscriptionFacts)[]).every(
    (name) => plain(row[name]) === plain(facts[name]),
  );
}

function plain(value: TierName | string | boolean | Date | null): string | number | boolean | null {
  return value instanceof Date ? value.getTime() : value;
}

async function keepCard(
  tx: Tx,
  owner: billing.CustomerRow,
  found: Stripe.Subscription,
  at: Date,
): Promise<void> {
  const method = found.default_payment_method;
  if (!method || typeof method === "string" || !method.card) return;
  const { brand, fingerprint = null, last4 } = method.card;
  await noteCard(tx, { userId: owner.userId, fingerprint, at });
  if (owner.cardBrand === brand && owner.cardLast4 === last4) return;
  await billing.putCustomer(tx, owner.userId, { cardBrand: brand, cardLast4: last4 });
}

function idOf(whole: string | { id: string }): string {
  return typeof whole === "string" ? whole : whole.id;
}

function dateOf(seconds: number): Date {
  return new Date(seconds * 1_000);
}
