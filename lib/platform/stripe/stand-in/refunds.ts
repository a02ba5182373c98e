import { z } from "zod";
import { type Desk, get, listOf, made, named, save, tell } from "./desk";
import type { Raw } from "./form";
import { metadata, page, readParams, whole, words } from "./params";
import { invalid, Refusal } from "./refusal";
import * as kept from "./repository";
import type { Charge, Dispute, Refund } from "./things";

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
  if (charge.disputed && (await isOpen(desk, charge)))
    throw new Refusal(`Charge ${charge.id} has been charged back; cannot issue a refund.`, {
      code: "charge_disputed",
    });
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

/** Whether the bank has not decided yet, or has taken the money. */
async function isOpen({ client }: Desk, charge: Charge): Promise<boolean> {
  const all = await kept.findAll(client, "dispute", { charge: charge.id });
  return all.some(({ status }) => status !== "won");
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
