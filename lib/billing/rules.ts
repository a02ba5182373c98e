import type { TierName } from "@/lib/plan/contract";
import type { InvoiceKind, InvoiceState, PaidTier, SubscriptionStatus } from "./contract";

const day = 86_400_000;
/** A renewal may take its time to be told: until then nobody loses what they pay for. */
const SLACK = day;

export type SubscriptionFacts = {
  tier: TierName;
  status: SubscriptionStatus;
  heldTier: TierName | null;
  heldUntil: Date | null;
  periodStart: Date;
  periodEnd: Date;
  cancelAtPeriodEnd: boolean;
  /** Until when is paid, where nothing is charged after it. */
  pausedFrom: Date | null;
  /** When a pause ends by itself. */
  resumesAt: Date | null;
};

type Plan = { tier: TierName; until: Date | null; graceUntil: Date | null };
const rank: Record<TierName, number> = { free: 0, premium: 1, vip: 2 };

export function isBetter(tier: TierName, than: TierName): boolean {
  return rank[tier] > rank[than];
}

/** The tier that these subscriptions give: that of the best one. */
export function planFor(all: readonly SubscriptionFacts[], graceDays: number, at: Date): Plan {
  const free: Plan = { tier: "free", until: null, graceUntil: null };
  return all
    .map((one) => planOf(one, graceDays, at))
    .reduce((best, plan) => (isBetter(plan.tier, best.tier) ? plan : best), free);
}

function planOf(one: SubscriptionFacts, graceDays: number, at: Date): Plan {
  if (one.status === "ended") return { tier: "free", until: null, graceUntil: null };
  if (one.status === "past_due") {
    const graceUntil = graceEnd(one, graceDays);
    return { tier: one.tier, until: one.periodStart, graceUntil };
  }
  if (one.pausedFrom) return pausedPlan(one, one.pausedFrom, at);
  const end = one.cancelAtPeriodEnd ? one.periodEnd : later(one.periodEnd, SLACK);
  return { tier: heldNow(one, at) ?? one.tier, until: end, graceUntil: null };
}

/** What is paid for stays through a pause; then there is the free plan. */
function pausedPlan(one: SubscriptionFacts, until: Date, at: Date): Plan {
  if (at >= until) return { tier: "free", until: null, graceUntil: null };
  return { tier: heldNow(one, at) ?? one.tier, until, graceUntil: null };
}

type Running = {
  stripeId: string;
  status: SubscriptionStatus;
  createdAt: Date;
  duplicateAt: Date | null;
};

/** What somebody has, and is asked about. */
export function isRunning({ status, duplicateAt }: Pick<Running, "status" | "duplicateAt">) {
  return status !== "ended" && duplicateAt === null;
}

/** Of plans that run side by side all but the one that was bought first. */
export function duplicatesAmong<T extends Running>(all: readonly T[]): T[] {
  return all
    .filter(isRunning)
    .sort(
      (a, b) => a.createdAt.getTime() - b.createdAt.getTime() || (a.stripeId < b.stripeId ? -1 : 1),
    )
    .slice(1);
}

/** A tier that is paid for and not over yet, though a lower one comes next. */
export function heldNow(one: SubscriptionFacts, at: Date): TierName | null {
  // Of the period that was paid for it: the next one is the lower tier's, whenever it began.
  const isSamePeriod = one.heldUntil?.getTime() === one.periodEnd.getTime();
  return isSamePeriod && at < one.periodEnd ? one.heldTier : null;
}

/** A payment that is late may come until then. */
export function graceEnd({ periodStart }: { periodStart: Date }, graceDays: number): Date {
  return later(periodStart, graceDays * day);
}

/** When somebody is reminded: two days before the end, or half-way through a short time. */
export function reminderAt(start: Date, end: Date): Date {
  const early = end.getTime() - 2 * day;
  const half = (start.getTime() + end.getTime()) / 2;
  return new Date(Math.max(early, half));
}

function later(date: Date, milliseconds: number): Date {
  return new Date(date.getTime() + milliseconds);
}

/** How Stripe's word for a subscription is meant here. Null: it has not begun. */
export function statusOf(status: string): SubscriptionStatus | null {
  if (status === "active" || status === "trialing") return "active";
  if (status === "past_due") return "past_due";
  if (status === "incomplete") return null;
  return "ended";
}

const invoiceStates: Record<string, InvoiceState> = {
  draft: "draft",
  open: "sent",
  paid: "paid",
  void: "void",
  uncollectible: "void",
};

export function invoiceStateOf(status: string | null): InvoiceState {
  return invoiceStates[status ?? ""] ?? "draft";
}

const after: Record<InvoiceState, readonly InvoiceState[]> = {
  draft: ["sent", "paid", "void"],
  sent: ["paid", "void"],
  paid: [],
  void: ["paid"], // What was given up may be paid all the same.
};

/** Whether an invoice may become this. What was told late changes nothing. */
export function mayBecome(from: InvoiceState, to: InvoiceState): boolean {
  return after[from].includes(to);
}

const letters: Record<InvoiceKind, string> = { invoice: "A", credit_note: "C" };

/** `A-000012`: a series for each kind of document, counted without a gap. */
export function invoiceName(kind: InvoiceKind, number: number): string {
  return `${letters[kind]}-${String(number).padStart(6, "0")}`;
}

/** The part of a sum that goes back, in the same proportion as `part` of `whole`; rounded down. */
export function shareOf(sum: bigint, part: bigint, whole: bigint): bigint {
  if (whole <= 0n || part >= whole) return sum;
  return (sum * part) / whole;
}

export function isPaidTier(tier: TierName): tier is PaidTier {
  return tier !== "free";
}
