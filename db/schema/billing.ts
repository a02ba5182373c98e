import { sql } from "drizzle-orm";
import {
  boolean,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import type {
  Buyer,
  CheckoutSubject,
  InvoiceKind,
  InvoiceLine,
  InvoiceState,
  PurchaseState,
  SubscriptionStatus,
  WebhookState,
} from "@/lib/billing/contract";
import type { PackageId, TierName } from "@/lib/plan/contract";
import { amount, id, instant } from "../columns";

/** Who a person is to Stripe, and to whom invoices are made out. */
export const billingCustomer = pgTable("billing_customer", {
  userId: id("user", "user_id").primaryKey(),
  stripeId: text("stripe_id").unique(),
  name: text().notNull().default(""),
  /** ISO 3166-1 alpha-2: decides the tax. */
  country: text().notNull().default(""),
  cardBrand: text("card_brand"),
  cardLast4: text("card_last4"),
});

/** Pages at Stripe on which somebody may pay, and what for. */
export const billingCheckout = pgTable(
  "billing_checkout",
  {
    sessionId: text("session_id").primaryKey(),
    userId: id("user", "user_id").notNull(),
    subject: text().$type<CheckoutSubject>().notNull(),
    /** Fixed when the page is made, so that a payment buys it once. */
    purchaseId: id("purchase", "purchase_id").unique(),
    /** What will be paid, tax included; micro-USD. */
    total: amount().notNull(),
    state: text().$type<"open" | "complete" | "expired">().notNull(),
    createdAt: instant("created_at").notNull(),
  },
  (t) => [
    index().on(t.userId, t.createdAt),
    // What is for no package is for a plan: of those one may be open.
    uniqueIndex("billing_checkout_one_plan")
      .on(t.userId)
      .where(sql`state = 'open' and purchase_id is null`),
  ],
);

/** Subscriptions as Stripe last told of them. */
export const billingSubscription = pgTable(
  "billing_subscription",
  {
    id: id("subscription").primaryKey(),
    userId: id("user", "user_id").notNull(),
    stripeId: text("stripe_id").notNull().unique(),
    tier: text().$type<TierName>().notNull(),
    status: text().$type<SubscriptionStatus>().notNull(),
    /** A better tier that is paid for until `heldUntil`, after a downgrade. */
    heldTier: text("held_tier").$type<TierName>(),
    heldUntil: instant("held_until"),
    periodStart: instant("period_start").notNull(),
    periodEnd: instant("period_end").notNull(),
    cancelAtPeriodEnd: boolean("cancel_at_period_end").notNull(),
    /** Of a pause: until when is paid. Nothing is charged after it, and the tier is not there. */
    pausedFrom: instant("paused_from"),
    /** When it goes on by itself and is charged again. */
    resumesAt: instant("resumes_at"),
    /** Bought while another one ran: since when it is known that it is ended and paid back. */
    duplicateAt: instant("duplicate_at"),
    /** When it was made at Stripe. */
    createdAt: instant("created_at").notNull(),
    /** Counts what was written, so that what was read before is not written after. */
    version: integer().notNull(),
  },
  (t) => [index().on(t.userId), index().on(t.status, t.periodEnd)],
);

/** Packages that were paid for. */
export const billingPurchase = pgTable(
  "billing_purchase",
  {
    id: id("purchase").primaryKey(),
    userId: id("user", "user_id").notNull(),
    packageId: text("package_id").$type<PackageId>().notNull(),
    /** Micro-credits. */
    credits: amount().notNull(),
    bonus: amount().notNull(),
    /** Micro-USD, tax included. */
    paid: amount().notNull(),
    refunded: amount().notNull(),
    state: text().$type<PurchaseState>().notNull(),
    paymentIntent: text("payment_intent").notNull().unique(),
    paidAt: instant("paid_at").notNull(),
    version: integer().notNull(),
  },
  (t) => [index().on(t.userId, t.paidAt)],
);

/** What Stripe sent, as it came, before anything was made of it. */
export const billingEvent = pgTable(
  "billing_event",
  {
    id: text().primaryKey(),
    type: text().notNull(),
    payload: jsonb().$type<Record<string, unknown>>().notNull(),
    createdAt: instant("created_at").notNull(),
    receivedAt: instant("received_at").notNull(),
    state: text().$type<WebhookState>().notNull(),
    attempts: integer().notNull().default(0),
    error: text(),
    handledAt: instant("handled_at"),
  },
  (t) => [index().on(t.receivedAt, t.id), index().on(t.state, t.receivedAt)],
);

/** The last number given out in each series. Its lock makes numbers follow commits without a gap. */
export const billingSeries = pgTable("billing_series", {
  kind: text().$type<InvoiceKind>().primaryKey(),
  last: integer().notNull(),
});

/** Our own invoices and credit notes; nothing in one changes once it has its number, but its state. */
export const billingInvoice = pgTable(
  "billing_invoice",
  {
    id: id("invoice").primaryKey(),
    kind: text().$type<InvoiceKind>().notNull(),
    /** Null while it is a draft. */
    number: integer(),
    userId: id("user", "user_id").notNull(),
    state: text().$type<InvoiceState>().notNull(),
    /** What at Stripe it is for: one document for each. */
    source: text().notNull().unique(),
    /** The payment at Stripe. */
    paymentReference: text("payment_reference"),
    /** Of a credit note: the invoice that it takes from. */
    correctsId: id("invoice", "corrects_id"),
    buyer: jsonb().$type<Buyer>().notNull(),
    /** Lines of an address, as set when it was issued. */
    seller: text().notNull(),
    lines: jsonb().$type<InvoiceLine[]>().notNull(),
    /** Micro-USD. */
    net: amount().notNull(),
    tax: amount().notNull(),
    total: amount().notNull(),
    taxBasisPoints: integer("tax_basis_points").notNull(),
    taxIncluded: boolean("tax_included").notNull(),
    createdAt: instant("created_at").notNull(),
    issuedAt: instant("issued_at"),
    dueAt: instant("due_at"),
    paidAt: instant("paid_at"),
    voidedAt: instant("voided_at"),
  },
  (t) => [
    uniqueIndex("billing_invoice_number").on(t.kind, t.number).where(sql`number is not null`),
    index().on(t.userId, t.createdAt),
    index().on(t.paymentReference),
    index().on(t.correctsId),
  ],
);

/** Letters that are sent once. */
export const billingNotice = pgTable(
  "billing_notice",
  {
    subject: text().notNull(),
    kind: text().notNull(),
    at: instant("at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.subject, t.kind] })],
);
