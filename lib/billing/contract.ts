import { z } from "zod";
import type { CreditPackage, PackageId, TierName } from "@/lib/plan/contract";

/** Micro-USD or micro-credits as a decimal string, the form in which amounts travel as JSON. */
export type Micros = string;

export const paidTiers = ["premium", "vip"] as const satisfies readonly TierName[];
export type PaidTier = (typeof paidTiers)[number];
const packageIds = [
  "starter",
  "popular",
  "best_value",
  "whale",
] as const satisfies readonly PackageId[];

/** What a page at Stripe sells: `tier:premium`, `package:popular`. */
export type CheckoutSubject = `tier:${PaidTier}` | `package:${PackageId}`;
export type SubscriptionStatus = "active" | "past_due" | "ended";
export type PurchaseState = "paid" | "refunded" | "disputed" | "lost";
export type WebhookState = "received" | "handled" | "ignored" | "failed";
export const webhookStates = ["received", "handled", "ignored", "failed"] as const;
export type InvoiceKind = "invoice" | "credit_note";
export type InvoiceState = "draft" | "sent" | "paid" | "void";

export type Buyer = { name: string; email: string | null; country: string };
export type InvoiceLine = {
  description: string;
  /** Micro-USD as the buyer was asked for it: with the tax where prices include it. */
  amount: Micros;
  /** ISO 8601; null for what has no period. */
  period: { start: string; end: string } | null;
};

const country = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^[A-Z]{2}$/, "Choose a country.");
/** Letters of any script; no line ends and nothing that cannot be printed. */
const name = z
  .string()
  .trim()
  .min(1, "Say to whom the invoice is made out.")
  .max(100)
  .regex(/^\P{C}*$/u, "There are characters here that cannot be printed.");

export const StartCheckout = z.object({
  item: z.discriminatedUnion("kind", [
    z.object({ kind: z.literal("tier"), tier: z.enum(paidTiers) }),
    z.object({ kind: z.literal("package"), package: z.enum(packageIds) }),
  ]),
  name,
  country,
});
export type StartCheckout = z.output<typeof StartCheckout>;

export const SaveBuyer = z.object({ name, country });
export type SaveBuyer = z.output<typeof SaveBuyer>;

/** The id of a page at Stripe. */
export const sessionId = z.string().regex(/^cs_\w{1,200}$/);
export const ConfirmCheckout = z.object({ sessionId });

export const PreviewChange = z.object({ tier: z.enum(paidTiers) });
export type PreviewChange = z.output<typeof PreviewChange>;
export const ChangeTier = PreviewChange.extend({
  /** What was shown, in micro-USD: a change that costs something else is not made. */
  shown: z.string().regex(/^\d{1,15}$/),
  /** The instant that was shown, in Unix seconds: what is left of a period depends on it. */
  asOf: z.number().int().positive(),
});
export type ChangeTier = z.output<typeof ChangeTier>;

/** Collecting begins this long before the renewal that it is for, in milliseconds. */
export const RESUME_AHEAD_MS = 3_600_000;

/** What a change of tier means, before it is made. */
export type ChangePreview = {
  tier: PaidTier;
  /** Charged now, tax included; "0" for a downgrade. */
  due: Micros;
  asOf: number;
  /** ISO 8601: from when on the new tier is there. */
  from: string;
  /** What the next period costs, and when. */
  next: { amount: Micros; at: string };
};

export const pauseMonths = [1, 2, 3] as const;
export const PauseSubscription = z.object({
  months: z.union([z.literal(1), z.literal(2), z.literal(3)]),
});
export type PauseSubscription = z.output<typeof PauseSubscription>;

export const EndPause = z.object({
  /** What was shown, in micro-USD: nothing else is charged. */
  shown: z.string().regex(/^\d{1,15}$/),
});
export type EndPause = z.output<typeof EndPause>;

export const RefundPurchase = z.object({
  purchaseId: z.string().regex(/^pur_[0-9a-f]{32}$/),
  reason: z.string().trim().min(3).max(300),
});
export type RefundPurchase = z.output<typeof RefundPurchase>;

const eventId = z.string().regex(/^evt_\w{1,200}$/);
export const ReplayEvent = z.object({ eventId, reason: z.string().trim().min(3).max(300) });
export type ReplayEvent = z.output<typeof ReplayEvent>;

export const InvoiceRequest = z.object({
  invoiceId: z.string().regex(/^inv_[0-9a-f]{32}$/, "This is no invoice."),
});

/** The name of a task in the outbox, and what it gets. */
export const HANDLE_EVENT = "billing.handle_event";
export const HandleEvent = z.object({ eventId });
export const END_GRACE = "billing.end_grace";
export const REMIND = "billing.remind";
export const OfSubscription = z.object({ stripeId: z.string().regex(/^sub_\w{1,200}$/) });
export const SEND_DOCUMENT = "billing.send_document";
export const REMIND_RESUME = "billing.remind_resume";
export const END_DUPLICATE = "billing.end_duplicate";
export const END_SUBSCRIPTIONS = "billing.end_subscriptions";
export const EndSubscriptions = z.object({ customer: z.string().regex(/^cus_\w{1,200}$/) });

export type InvoiceView = {
  id: string;
  kind: InvoiceKind;
  /** `A-2026-000012`; null while it is a draft. */
  name: string | null;
  state: InvoiceState;
  total: Micros;
  what: string;
  at: string;
  /** ISO 8601 while it is unpaid. */
  dueAt: string | null;
};

export type PurchaseView = {
  id: string;
  label: string;
  credits: Micros;
  bonus: Micros;
  paid: Micros;
  state: PurchaseState;
  at: string;
};

export type SubscriptionView = {
  tier: PaidTier;
  status: SubscriptionStatus;
  /** A better tier that lasts until then, after a downgrade. */
  held: { tier: PaidTier; until: string } | null;
  periodEnd: string;
  cancelAtPeriodEnd: boolean;
  paused: PauseView | null;
};

/** A pause: nothing is charged, and after what is paid for there is the free plan. */
export type PauseView = {
  /** ISO 8601: until when is paid. */
  until: string;
  /** When it goes on by itself and is charged; null where it waits for its owner. */
  resumesAt: string | null;
  /** What is charged when it goes on now, tax included; "0" while what is paid for lasts. */
  due: Micros;
};

/** A plan that was paid for while another one ran: ended, and paid back in full. */
export type DuplicateView = { tier: PaidTier; at: string };

/** Money that is late: until when the tier stays all the same. */
export type Late = { tier: PaidTier; graceUntil: string };

export type BillingView = {
  tier: TierName;
  until: string | null;
  late: Late | null;
  subscription: SubscriptionView | null;
  /** Of the last 30 days. */
  duplicates: DuplicateView[];
  card: { brand: string; last4: string } | null;
  buyer: { name: string; country: string };
  invoices: InvoiceView[];
  purchases: PurchaseView[];
};

export type WebhookEventView = {
  id: string;
  type: string;
  state: WebhookState;
  attempts: number;
  error: string | null;
  createdAt: string;
  receivedAt: string;
  handledAt: string | null;
  payload: string;
};

export function packageOf(all: readonly CreditPackage[], id: PackageId): CreditPackage {
  const found = all.find((one) => one.id === id);
  if (!found) throw new Error(`There is a package ${id}.`);
  return found;
}

const CENT = 10_000n;

/** Cents, as cards are charged, in micro-USD. */
export function microsOf(cents: number): bigint {
  return BigInt(cents) * CENT;
}

/** @throws where there are fractions of a cent, which no card is charged */
export function centsOf(micros: bigint): number {
  if (micros % CENT !== 0n) throw new Error(`${micros} micro-USD are no whole cents.`);
  return Number(micros / CENT);
}

/** The tax of a country, in ten-thousandths, from a setting such as `DE=19,CH=8.1`; 0 where none is named. */
export function taxRateOf(setting: string, country: string): number {
  const rate = setting
    .split(",")
    .map((entry) => entry.split("="))
    .find(([code]) => code === country)?.[1];
  return rate === undefined ? 0 : Math.round(Number(rate) * 100);
}

/** The same day so many months later, or the last one where that month has no such day. */
export function monthsLater(date: Date, months: number): Date {
  const later = new Date(date);
  later.setUTCMonth(later.getUTCMonth() + months);
  if (later.getUTCDate() !== date.getUTCDate()) later.setUTCDate(0);
  return later;
}

export type Taxed = { net: bigint; tax: bigint; total: bigint };

/** Splits or adds to a price, in micro-USD, with the tax rounded to whole cents as cards are charged. */
export function taxed(price: bigint, basisPoints: number, included: boolean): Taxed {
  const cents = centsOf(price);
  const base = included ? 10_000 + basisPoints : 10_000;
  const tax = microsOf(Math.round((cents * basisPoints) / base));
  return included
    ? { net: price - tax, tax, total: price }
    : { net: price, tax, total: price + tax };
}
