import { transact } from "@/db/transaction";
import { asSystem, type Context } from "@/lib/context";
import { AppError } from "@/lib/core/errors";
import { type Id, newId } from "@/lib/core/id";
import { env } from "@/lib/env";
import { readSettings } from "@/lib/settings";
import { priceAtStripe, priceOf, taxAtStripe } from "../catalog";
import { type CheckoutSubject, type StartCheckout, taxed, taxRateOf } from "../contract";
import * as billing from "../repository";
import { requireBuyer } from "../require-buyer";

import { syncCheckout } from "../sync/sync-checkout";
import { stripe } from "../vendor";
import { ensureCustomer } from "./ensure-customer";

/**
 * Makes a page at Stripe where the caller pays for a tier or a package, at the price of our table.
 * Pages of theirs for a tier that nobody has paid on are ended first: no two can be paid.
 * @throws conflict `billing.subscribed`; what requireBuyer throws; unavailable `billing.not_configured`
 */
export async function startCheckout(ctx: Context, input: StartCheckout): Promise<{ url: string }> {
  const { userId } = await requireBuyer(ctx);
  const { item, name, country } = input;
  const subject: CheckoutSubject =
    item.kind === "tier" ? `tier:${item.tier}` : `package:${item.package}`;
  const customer = await ensureCustomer(ctx, { name, country });
  if (item.kind === "tier") await requireNoSubscription(ctx, userId);
  const tax = await taxFor(ctx, country);
  const at = ctx.now();
  const purchaseId = item.kind === "package" ? newId("purchase", at) : null;
  const session = await stripe().checkout.sessions.create({
    ...(await wareFor(subject, tax, purchaseId)),
    customer,
    client_reference_id: userId,
    success_url: `${env().APP_URL}/billing?session={CHECKOUT_SESSION_ID}`,
    cancel_url: `${env().APP_URL}/plans`,
  });
  await transact(ctx.db, async (tx) => {
    const { total } = taxed(priceOf(subject), tax.basisPoints, tax.included);
    const row = { sessionId: session.id, userId, subject, purchaseId, total };
    await billing.insertCheckout(tx, { ...row, state: "open", createdAt: at });
  });
  if (!session.url) throw new Error(`${session.id} has an address.`);
  return { url: session.url };
}

type Tax = { country: string; basisPoints: number; included: boolean };

/** How a buyer from there is taxed today. */
export async function taxFor({ db }: Context, country: string): Promise<Tax> {
  const set = await readSettings(db, ["billing.tax_rates", "billing.tax_included"]);
  return {
    country,
    basisPoints: taxRateOf(set["billing.tax_rates"], country),
    included: set["billing.tax_included"],
  };
}

async function wareFor(subject: CheckoutSubject, tax: Tax, purchaseId: string | null) {
  const [price, rates] = [await priceAtStripe(subject), await taxAtStripe(tax)];
  const metadata = {
    subject,
    tax_basis_points: String(tax.basisPoints),
    tax_included: String(tax.included),
  };
  if (!purchaseId)
    return {
      mode: "subscription" as const,
      line_items: [{ price, quantity: 1 }],
      metadata,
      subscription_data: { metadata: { subject }, default_tax_rates: rates },
    };
  return {
    mode: "payment" as const,
    line_items: [{ price, quantity: 1, ...(rates.length > 0 && { tax_rates: rates }) }],
    metadata,
    payment_intent_data: { metadata: { subject, purchase_id: purchaseId } },
  };
}

async function requireNoSubscription(ctx: Context, userId: Id<"user">): Promise<void> {
  for (const { sessionId, subject } of await billing.openCheckoutsOf(ctx.db, userId))
    if (subject.startsWith("tier:")) await close(ctx, sessionId);
  const all = await billing.subscriptionsOf(ctx.db, userId);
  if (all.some(({ status }) => status !== "ended"))
    throw new AppError("conflict", "billing.subscribed", "You have a plan. Change it instead.");
}

/** Ends a page, or does what it has come to where somebody has just paid on it. */
async function close(ctx: Context, sessionId: string): Promise<void> {
  const session = await stripe().checkout.sessions.retrieve(sessionId);
  if (session.status === "open") await stripe().checkout.sessions.expire(sessionId);
  await syncCheckout(asSystem(ctx, "billing.checkout"), sessionId);
}
