import { z } from "zod";
import { findCard, refusedByBank, refusedOnRequest } from "./cards";
import { currency, requireCurrency } from "./catalog";
import { type Desk, get, listOf, made, named, save, shown, tell } from "./desk";
import type { Raw } from "./form";
import { flag, metadata, page, readParams, whole, words } from "./params";
import { invalid, Refusal } from "./refusal";
import * as kept from "./repository";
import type { Charge, Dispute, PaymentIntent, PaymentMethod, Refund } from "./things";

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

const refundFields = {
  amount: whole.pipe(z.number().min(1)).optional(),
  charge: words.optional(),
  metadata: metadata.optional(),
  payment_intent: words.optional(),
  reason: z.enum(["duplicate", "fraudulent", "requested_by_customer"]).optional(),
};

export async function createRefund(desk: Desk, raw: Raw): Promise<Refund> {
  const params = readParams(refundFields, raw);
  const charge = await chargeOf(desk, params);
  const left = charge.amount - charge.amount_refunded;
  if (left === 0)
    throw new Refusal(`Charge ${charge.id} has already been refunded.`, {
      code: "charge_already_refunded",
    });
  const amount = params.amount ?? left;
  if (amount > left)
    throw invalid(
      `Refund amount ($${(amount / 100).toFixed(2)}) is greater than unrefunded amount on charge ($${(left / 100).toFixed(2)})`,
      "amount",
    );
  const refund = await tell<"refund">(desk, "refund.created", {
    ...made(desk, "re", "refund"),
    amount,
    charge: charge.id,
    currency: charge.currency,
    metadata: params.metadata ?? {},
    payment_intent: charge.payment_intent,
    reason: params.reason ?? null,
    status: "succeeded",
  });
  const refunded = charge.amount_refunded + amount;
  await tell<"charge">(desk, "charge.refunded", {
    ...charge,
    amount_refunded: refunded,
    refunded: refunded === charge.amount,
  });
  return refund;
}

type Which = { charge?: string | undefined; payment_intent?: string | undefined };

async function chargeOf(desk: Desk, which: Which): Promise<Charge> {
  if (which.charge) return named(desk, "charge", which.charge, "charge");
  if (!which.payment_intent)
    throw invalid(
      "One of the following params should be provided for this request: payment_intent or charge.",
      "payment_intent",
      "parameter_missing",
    );
  const intent = await named(desk, "payment_intent", which.payment_intent, "payment_intent");
  if (intent.status !== "succeeded" || !intent.latest_charge)
    throw invalid(
      `This PaymentIntent (${intent.id}) does not have a successful charge to refund.`,
      "payment_intent",
    );
  return get(desk, "charge", intent.latest_charge);
}

export async function listRefunds(desk: Desk, raw: Raw) {
  const {
    payment_intent: intent,
    charge,
    ...cursor
  } = readParams({ payment_intent: words.optional(), charge: words.optional(), ...page }, raw);
  const wanted = { ...(intent && { payment_intent: intent }), ...(charge && { charge }) };
  return listOf("/v1/refunds", await kept.findAll(desk.client, "refund", wanted), cursor);
}

export async function listDisputes(desk: Desk, raw: Raw) {
  const { payment_intent: intent, ...cursor } = readParams(
    { payment_intent: words.optional(), ...page },
    raw,
  );
  const wanted = intent ? { payment_intent: intent } : {};
  return listOf("/v1/disputes", await kept.findAll(desk.client, "dispute", wanted), cursor);
}

/** The owner of a card asks their bank for the money back. */
export async function openDispute(desk: Desk, intentId: string): Promise<Dispute> {
  const charge = await chargeOf(desk, { payment_intent: intentId });
  if (charge.disputed) throw new Refusal(`Charge ${charge.id} is disputed already.`);
  await save(desk, { ...charge, disputed: true });
  return tell<"dispute">(desk, "charge.dispute.created", {
    ...made(desk, "dp", "dispute"),
    amount: charge.amount,
    charge: charge.id,
    currency: charge.currency,
    payment_intent: charge.payment_intent,
    reason: "fraudulent",
    status: "needs_response",
  });
}

export async function closeDispute(desk: Desk, id: string, status: "won" | "lost") {
  const dispute = await get(desk, "dispute", id);
  if (dispute.status !== "needs_response")
    throw new Refusal(`Dispute ${id} is closed already: ${dispute.status}.`);
  return tell<"dispute">(desk, "charge.dispute.closed", { ...dispute, status });
}
