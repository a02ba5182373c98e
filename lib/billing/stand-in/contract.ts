import { z } from "zod";
import { type PaidTier, sessionId } from "../contract";

/** What somebody does on the stand-in's own pages. */
export const PayStandIn = z.object({
  sessionId,
  card: z.string().regex(/^[\d ]{12,23}$/, "Enter the number of a card."),
  bank: z.enum(["approved", "refused"]).optional(),
});
export type PayStandIn = z.output<typeof PayStandIn>;

const portalId = z.string().regex(/^bps_\w{1,200}$/);
export const StandInCard = z.object({ portalId, card: PayStandIn.shape.card });
export type StandInCard = z.output<typeof StandInCard>;
export const standInTurns = [
  "renew",
  "fail-next",
  "give-up",
  "pay",
  "cancel",
  "resume",
  "pause",
  "unpause",
  "to-premium",
  "to-vip",
  "dispute",
  "dispute-won",
  "dispute-lost",
] as const;
export const TurnStandIn = z.object({
  portalId,
  /** The subscription, invoice, payment or dispute that it is about. */
  subject: z.string().regex(/^(sub|in|pi|dp)_\w{1,200}$/),
  turn: z.enum(standInTurns),
});
export type TurnStandIn = z.output<typeof TurnStandIn>;

/** What came of a payment at the stand-in; `to` is where on this site a paid page leads. */
export type StandInOutcome =
  | { outcome: "paid"; to: string }
  | { outcome: "asks_bank"; card: string }
  | { outcome: "refused"; card: string; message: string };

export type StandInCheckout = {
  sessionId: string;
  what: string;
  monthly: boolean;
  /** Micro-USD. */
  total: string;
  tax: string;
  state: "open" | "complete" | "expired";
  expiresAt: string;
  cancelUrl: string;
  cards: { number: string; label: string }[];
};

export type StandInPortalView = {
  portalId: string;
  card: { brand: string; last4: string } | null;
  cards: { number: string; label: string }[];
  subscriptions: {
    id: string;
    status: string;
    /** Micro-USD a month. */
    price: string;
    periodEnd: string;
    ending: boolean;
    failsNext: boolean;
    /** When its pause is over; null while it is not paused. */
    pausedUntil: string | null;
    label: string;
    /** Other plans, and what is charged now for the rest of the period; "0" from the next one on. */
    changes: { tier: PaidTier; label: string; due: string }[];
  }[];
  /** `document` is our own invoice, where it has a number. */
  invoices: { id: string; status: string; total: string; at: string; document: string | null }[];
  payments: {
    id: string;
    total: string;
    at: string;
    dispute: { id: string; status: string } | null;
  }[];
};
