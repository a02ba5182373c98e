import { z } from "zod";
import { findCard, refusedByBank, refusedOnRequest } from "./cards";
import { currency, requireCurrency } from "./catalog";
import { type Desk, get, made, named, shown, tell } from "./desk";
import type { Raw } from "./form";
import { flag, metadata, readParams, whole, words } from "./params";
import { invalid, Refusal } from "./refusal";
import type { Charge, PaymentIntent, PaymentMethod } from "./things";

/** Less than this no card is charged, in cents. */
export const LEAST = 50;

export function requireEnough(amount: number, param: string): void {
  if (amount < LEAST)
    throw invalid(
      "The Checkout Session's or payment's total amount must convert to at least 50 cents.",
      param,
      "amount_too_small",
    );
}

const intentFields = {
  amount: whole.pipe(z.number().min(0).max(99_999_999)),
  confirm: flag.optional(),
  currency,
  customer: words.optional(),
  description: words.optional(),
  metadata: metadata.optional(),
  off_session: flag.optional(),
  payment_method: words.optional(),
};

export async function createIntent(desk: Desk, raw: Raw): Promise<PaymentIntent> {
  const params = readParams(intentFields, raw);
  requireCurrency(params.currency);
  requireEnough(params.amount, "amount");
  if (params.customer) await named(desk, "customer", params.customer, "customer");
  const intent = await newIntent(desk, params);
  if (!params.confirm) return intent;
  const method = await methodFor(desk, intent, params.payment_method);
  return settled(await pay(desk, intent, method, params.off_session ? "later" : "now"));
}

export async function confirmIntent(desk: Desk, raw: Raw, id: string): Promise<PaymentIntent> {
  const intent = await get(desk, "payment_intent", id);
  const params = readParams({ payment_method: words.optional() }, raw);
  if (intent.status === "succeeded" || intent.status === "canceled")
    throw wrongState(intent, "confirm");
  return settled(
    await pay(desk, intent, await methodFor(desk, intent, params.payment_method), "now"),
  );
}

export async function cancelIntent(desk: Desk, raw: Raw, id: string): Promise<PaymentIntent> {
  readParams({}, raw);
  const intent = await get(desk, "payment_intent", id);
  if (intent.status === "succeeded" || intent.status === "canceled")
    throw wrongState(intent, "cancel");
  return tell<"payment_intent">(desk, "payment_intent.canceled", { ...intent, status: "canceled" });
}

function wrongState(intent: PaymentIntent, act: string): Refusal {
  return new Refusal(
    `You cannot ${act} this PaymentIntent because it has a status of ${intent.status}.`,
    { code: "payment_intent_unexpected_state", payment_intent: shown(intent) },
  );
}

async function methodFor(desk: Desk, intent: PaymentIntent, wanted: string | undefined) {
  const id = wanted ?? intent.payment_method;
  if (!id)
    throw invalid(
      "You cannot confirm this PaymentIntent because it's missing a payment method.",
      "payment_method",
      "payment_intent_unexpected_state",
    );
  const method = await named(desk, "payment_method", id, "payment_method");
  if (method.customer !== intent.customer)
    throw invalid(
      "The customer does not have a payment method with this ID.",
      "payment_method",
      "resource_missing",
    );
  return method;
}

/** A decline is told as an error, and stays. */
function settled(intent: PaymentIntent): PaymentIntent {
  if (!intent.last_payment_error || intent.status === "succeeded") return intent;
  const { type: _, message, ...error } = intent.last_payment_error;
  throw new Refusal(message, {
    ...error,
    type: "card_error",
    status: 402,
    keeps: true,
    payment_intent: shown(intent),
  });
}

type NewIntent = {
  amount: number;
  currency: string;
  customer?: string | undefined;
  description?: string | undefined;
  metadata?: Record<string, string> | undefined;
};

export async function newIntent(desk: Desk, given: NewIntent): Promise<PaymentIntent> {
  return tell<"payment_intent">(desk, "payment_intent.created", {
    ...made(desk, "pi", "payment_intent"),
    amount: given.amount,
    amount_received: 0,
    currency: given.currency,
    customer: given.customer ?? null,
    description: given.description ?? null,
    last_payment_error: null,
    latest_charge: null,
    metadata: given.metadata ?? {},
    next_action: null,
    payment_method: null,
    status: "requires_payment_method",
  });
}

/** How the bank was asked: not yet, or with an answer; `later` is a renewal with nobody there. */
export type Presence = "now" | "later" | "approved" | "refused" | "declined";

/** Charges a card. What comes of it is told by events, and by the state of what is returned. */
export async function pay(
  desk: Desk,
  intent: PaymentIntent,
  method: PaymentMethod,
  presence: Presence,
): Promise<PaymentIntent> {
  const card = findCard(method.test_card);
  if (card?.asksBank && presence === "now")
    return tell<"payment_intent">(desk, "payment_intent.requires_action", {
      ...intent,
      next_action: { type: "use_stripe_sdk" },
      payment_method: method.id,
      status: "requires_action",
    });
  const error = refusalFor(presence, card?.refusal, card?.laterRefusal);
  const charge = await newCharge(desk, intent, method, error);
  if (error) {
    await tell<"charge">(desk, "charge.failed", charge);
    return tell<"payment_intent">(desk, "payment_intent.payment_failed", {
      ...intent,
      last_payment_error: error,
      latest_charge: charge.id,
      next_action: null,
      payment_method: null,
      status: "requires_payment_method",
    });
  }
  await tell<"charge">(desk, "charge.succeeded", charge);
  return tell<"payment_intent">(desk, "payment_intent.succeeded", {
    ...intent,
    amount_received: intent.amount,
    last_payment_error: null,
    latest_charge: charge.id,
    next_action: null,
    payment_method: method.id,
    status: "succeeded",
  });
}

function refusalFor(
  presence: Presence,
  now: typeof refusedByBank | undefined,
  later: typeof refusedByBank | undefined,
) {
  if (presence === "refused") return refusedByBank;
  if (presence === "declined") return refusedOnRequest;
  return now ?? (presence === "later" ? (later ?? null) : null);
}

async function newCharge(
  desk: Desk,
  intent: PaymentIntent,
  method: PaymentMethod,
  error: typeof refusedByBank | null,
): Promise<Charge> {
  return {
    ...made(desk, "ch", "charge"),
    amount: intent.amount,
    amount_refunded: 0,
    currency: intent.currency,
    customer: intent.customer,
    disputed: false,
    failure_code: error?.code ?? null,
    failure_message: error?.message ?? null,
    metadata: intent.metadata,
    paid: error === null,
    payment_intent: intent.id,
    payment_method: method.id,
    payment_method_details: { type: "card", card: method.card },
    refunded: false,
    status: error ? "failed" : "succeeded",
  };
}
