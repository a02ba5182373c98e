import Stripe from "stripe";
import { type Context, requireUser } from "@/lib/context";
import { AppError } from "@/lib/core/errors";
import { tiers } from "@/lib/plan/contract";
import {
  closeStandInDispute,
  disputeAtStandIn,
  readStandInPortal as readPortal,
  replaceStandInCard,
  type StandInPortal,
  StandInRefusal,
  standInCards,
  turnStandIn as turn,
} from "@/lib/platform/stripe";
import { microsOf, monthsLater, RESUME_AHEAD_MS } from "../contract";
import { invoicesOf } from "../invoice/repository";
import * as billing from "../repository";
import { standIn, stripe } from "../vendor";
import type { StandInCard, StandInPortalView, TurnStandIn } from "./contract";
import { changesOf, switchPlan, tierAt } from "./switch-plan";

/**
 * The caller's own page at the stand-in.
 * @throws not_found `billing.no_stand_in`, `billing.checkout_not_found`
 */
export async function readStandInPortal(
  ctx: Context,
  portalId: string,
): Promise<StandInPortalView> {
  const { card, subscriptions, invoices, payments } = await ownPortal(ctx, portalId);
  const documents = await documentsOf(ctx);
  return {
    portalId,
    card: card && { brand: card.brand, last4: card.last4 },
    cards: [...standInCards],
    subscriptions: await Promise.all(subscriptions.map(subscriptionView)),
    invoices: invoices.map(({ id, status, total, created }) => ({
      id: id ?? "",
      status: status ?? "",
      total: String(microsOf(total)),
      at: isoOf(created),
      document: documents.get(id ?? "") ?? null,
    })),
    payments: payments.map(({ id, amount, created, disputes: [dispute] }) => ({
      id,
      total: String(microsOf(amount)),
      at: isoOf(created),
      dispute: dispute ? { id: dispute.id, status: dispute.status } : null,
    })),
  };
}

async function subscriptionView(one: StandInPortal["subscriptions"][number]) {
  const resumes = one.pause_collection?.resumes_at ?? null;
  return {
    id: one.id,
    status: one.status,
    label: tiers[tierAt(one)].label,
    price: String(microsOf(one.items.data[0]?.price.unit_amount ?? 0)),
    periodEnd: isoOf(one.items.data[0]?.current_period_end ?? one.created),
    ending: one.cancel_at_period_end,
    failsNext: one.fails_next,
    pausedUntil: resumes === null ? null : isoOf(resumes),
    changes: await changesOf(one),
  };
}

/** Our own invoices by what they are for at Stripe. */
async function documentsOf(ctx: Context): Promise<Map<string, string>> {
  const { userId } = requireUser(ctx);
  const rows = await invoicesOf(ctx.db, userId, 100);
  return new Map(rows.map(({ source, id }) => [source, id]));
}

/** Puts another test card on file. @throws insufficient_funds `billing.card_declined` */
export async function replaceCard(ctx: Context, { portalId, card }: StandInCard): Promise<void> {
  requireUser(ctx);
  await ownPortal(ctx, portalId);
  await refusing(() => replaceStandInCard(standIn(), portalId, card));
}

/** Does at the stand-in what a person, a bank or time does at Stripe, and says what that was. */
export async function turnStandIn(
  ctx: Context,
  input: TurnStandIn,
): Promise<Pick<TurnStandIn, "turn">> {
  requireUser(ctx);
  const portal = await ownPortal(ctx, input.portalId);
  const { subject } = input;
  if (!subjectsOf(portal).has(subject))
    throw new AppError("not_found", "billing.checkout_not_found", "There is no such thing here.");
  await refusing(() => turns[input.turn](subject));
  return { turn: input.turn };
}

const turns: Record<TurnStandIn["turn"], (id: string) => Promise<unknown>> = {
  renew: (id) => turn(standIn(), id, "renew"),
  "fail-next": (id) => turn(standIn(), id, "fail-next"),
  "give-up": (id) => turn(standIn(), id, "give-up"),
  pay: (id) => stripe().invoices.pay(id),
  cancel: (id) => stripe().subscriptions.update(id, { cancel_at_period_end: true }),
  resume: (id) => stripe().subscriptions.update(id, { cancel_at_period_end: false }),
  pause: (id) => pauseAt(id),
  unpause: (id) => stripe().subscriptions.update(id, { pause_collection: "" }),
  "to-premium": (id) => switchPlan(id, "premium"),
  "to-vip": (id) => switchPlan(id, "vip"),
  dispute: (id) => disputeAtStandIn(standIn(), id),
  "dispute-won": (id) => closeStandInDispute(standIn(), id, "won"),
  "dispute-lost": (id) => closeStandInDispute(standIn(), id, "lost"),
};

/** One month after what is paid for. */
async function pauseAt(id: string): Promise<void> {
  const { items } = await stripe().subscriptions.retrieve(id);
  const end = new Date((items.data[0]?.current_period_end ?? 0) * 1_000);
  const resumes = monthsLater(end, 1).getTime() - RESUME_AHEAD_MS;
  await stripe().subscriptions.update(id, {
    pause_collection: { behavior: "void", resumes_at: Math.floor(resumes / 1_000) },
  });
}

/** What the stand-in refuses is said as a refusal, not as a fault. */
async function refusing(work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (error instanceof Stripe.errors.StripeCardError)
      throw new AppError("insufficient_funds", "billing.card_declined", error.message, {
        cause: error,
      });
    if (!(error instanceof StandInRefusal || error instanceof Stripe.errors.StripeError))
      throw error;
    throw new AppError("conflict", "billing.stand_in_refused", error.message, { cause: error });
  }
}

function subjectsOf({ subscriptions, invoices, payments }: StandInPortal): Set<string> {
  const disputes = payments.flatMap((payment) => payment.disputes);
  return new Set(
    [...subscriptions, ...invoices, ...payments, ...disputes].map(({ id }) => String(id)),
  );
}

async function ownPortal(ctx: Context, portalId: string): Promise<StandInPortal> {
  const { userId } = requireUser(ctx);
  const customer = await billing.customerOf(ctx.db, userId);
  const portal = await readPortal(standIn(), portalId).catch((error: unknown) => {
    if (error instanceof StandInRefusal) return null;
    throw error;
  });
  if (portal && portal.session.customer === customer?.stripeId) return portal;
  throw new AppError("not_found", "billing.checkout_not_found", "There is no such page.");
}

function isoOf(seconds: number): string {
  return new Date(seconds * 1_000).toISOString();
}
