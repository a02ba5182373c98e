import Stripe from "stripe";
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
import { isRunning } from "../rules";
import { syncCheckout } from "../sync/sync-checkout";
import { stripe } from "../vendor";
import { ensureCustomer } from "./ensure-customer";

const TRIES = 5;

/**
 * Makes a page at Stripe where the caller pays for a tier or a package, at the price of our table.
 * Of pages for a tier a person has one: the one before is ended first, and whoever asks twice at
 * the same time for the same gets the same page.
 * @throws conflict `billing.subscribed`; what requireBuyer throws; unavailable
 *   `billing.not_configured`, `billing.raced`
 */
export async function startCheckout(ctx: Context, input: StartCheckout): Promise<{ url: string }> {
  const { userId } = await requireBuyer(ctx);
  const { item, name, country } = input;
  const subject: CheckoutSubject =
    item.kind === "tier" ? `tier:${item.tier}` : `package:${item.package}`;
  const customer = await ensureCustomer(ctx, { name, country });
  const sale = { userId, subject, customer, tax: await taxFor(ctx, country) };
  if (item.kind === "package") return { url: (await openPage(ctx, sale)).url };
  for (let attempt = 0; attempt < TRIES; attempt++) {
    await endOpenPages(ctx, userId);
    await requireNoSubscription(ctx, userId);
    const page = await openPage(ctx, sale);
    if (page.kept) return { url: page.url };
    const url = await urlOfOther(ctx, sale);
    if (url) return { url };
  }
  throw new AppError("unavailable", "billing.raced", "Too much happens at once. Try again.");
}

type Sale = { userId: Id<"user">; subject: CheckoutSubject; customer: string; tax: Tax };

/** Makes a page, and notes it. Where another one for a plan was noted meanwhile it is ended again. */
async function openPage(
  ctx: Context,
  { userId, subject, customer, tax }: Sale,
): Promise<{ url: string; kept: boolean }> {
  const at = ctx.now();
  const purchaseId = subject.startsWith("package:") ? newId("purchase", at) : null;
  const session = await stripe().checkout.sessions.create({
    ...(await wareFor(subject, tax, purchaseId)),
    customer,
    client_reference_id: userId,
    success_url: `${env().APP_URL}/billing?session={CHECKOUT_SESSION_ID}`,
    cancel_url: `${env().APP_URL}/plans`,
  });
  const { total } = taxed(priceOf(subject), tax.basisPoints, tax.included);
  const row = { sessionId: session.id, userId, subject, purchaseId, total };
  const kept = await transact(ctx.db, (tx) =>
    billing.insertCheckout(tx, { ...row, state: "open", createdAt: at }),
  );
  if (!kept) await stripe().checkout.sessions.expire(session.id);
  if (!session.url) throw new Error(`${session.id} has an address.`);
  return { url: session.url, kept };
}

/** The page that was quicker, where it is for the same at the same price and can still be paid on. */
async function urlOfOther(ctx: Context, { userId, subject, tax }: Sale): Promise<string | null> {
  const { total } = taxed(priceOf(subject), tax.basisPoints, tax.included);
  const open = await billing.openCheckoutsOf(ctx.db, userId);
  const same = open.find((other) => other.subject === subject && other.total === total);
  if (!same) return null;
  const { status, url } = await stripe().checkout.sessions.retrieve(same.sessionId);
  return status === "open" ? url : null;
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

/** Ends all pages on which a plan could be paid, or does what one has come to where it just was. */
async function endOpenPages(ctx: Context, userId: Id<"user">): Promise<void> {
  for (const { sessionId, subject } of await billing.openCheckoutsOf(ctx.db, userId))
    if (subject.startsWith("tier:")) await close(ctx, sessionId);
}

async function requireNoSubscription(ctx: Context, userId: Id<"user">): Promise<void> {
  const all = await billing.subscriptionsOf(ctx.db, userId);
  if (all.some(isRunning))
    throw new AppError("conflict", "billing.subscribed", "You have a plan. Change it instead.");
}

async function close(ctx: Context, sessionId: string): Promise<void> {
  const { status } = await stripe().checkout.sessions.retrieve(sessionId);
  if (status === "open")
    await stripe()
      .checkout.sessions.expire(sessionId)
      .catch((error: unknown) => {
        // Paid or ended by somebody else since it was asked for: what it has come to follows.
        if (!(error instanceof Stripe.errors.StripeInvalidRequestError)) throw error;
      });
  await syncCheckout(asSystem(ctx, "billing.checkout"), sessionId);
}
