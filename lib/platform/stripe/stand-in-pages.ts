import type Stripe from "stripe";
import { z } from "zod";
import type { StripeAccess } from "./client";
import { testCards } from "./stand-in/cards";

/** The test cards that a stand-in page offers. */
export const standInCards = testCards.map(({ number, label }) => ({ number, label }));

const Outcome = z.discriminatedUnion("outcome", [
  z.object({ outcome: z.literal("paid"), to: z.string() }),
  z.object({ outcome: z.literal("asks_bank") }),
  z.object({ outcome: z.literal("refused"), message: z.string() }),
]);
type StandInOutcome = z.output<typeof Outcome>;

/** What stands on a portal page: Stripe's own objects, and how the next renewal will go. */
export type StandInPortal = {
  session: Stripe.BillingPortal.Session;
  card: { brand: string; last4: string } | null;
  subscriptions: (Stripe.Subscription & { fails_next: boolean })[];
  invoices: Stripe.Invoice[];
  payments: (Stripe.PaymentIntent & { disputes: Stripe.Dispute[] })[];
};

/** Says no like the page of a payment service does: in words for whoever pays. */
export class StandInRefusal extends Error {}

export async function payAtStandIn(
  access: StripeAccess,
  sessionId: string,
  form: { card: string; bank?: "approved" | "refused" | undefined },
): Promise<StandInOutcome> {
  const { card, bank } = form;
  const fields = { card, ...(bank && { bank }) };
  return Outcome.parse(await post(access, `checkout/${sessionId}/pay`, fields));
}

export async function readStandInPortal(access: StripeAccess, id: string): Promise<StandInPortal> {
  return (await call(access, `portal/${id}`, { method: "GET" })) as StandInPortal;
}

export async function replaceStandInCard(access: StripeAccess, id: string, card: string) {
  await post(access, `portal/${id}/card`, { card });
}

export type StandInTurn = "renew" | "fail-next" | "give-up";

/** Lets the time of a subscription pass. */
export async function turnStandIn(access: StripeAccess, id: string, turn: StandInTurn) {
  await post(access, `subscriptions/${id}/${turn}`);
}

export async function disputeAtStandIn(access: StripeAccess, paymentIntent: string) {
  await post(access, `payment_intents/${paymentIntent}/dispute`);
}

export async function closeStandInDispute(
  access: StripeAccess,
  dispute: string,
  outcome: "won" | "lost",
) {
  await post(access, `disputes/${dispute}/${outcome}`);
}

function post(access: StripeAccess, path: string, fields: Record<string, string> = {}) {
  return call(access, path, { method: "POST", body: new URLSearchParams(fields) });
}

const Failure = z.object({ error: z.object({ message: z.string() }) });

async function call({ secretKey, standInPort }: StripeAccess, path: string, init: RequestInit) {
  const response = await fetch(`http://127.0.0.1:${standInPort}/stand-in/${path}`, {
    ...init,
    headers: { authorization: `Bearer ${secretKey}` },
  });
  const body: unknown = await response.json();
  if (!response.ok) throw new StandInRefusal(Failure.parse(body).error.message);
  return body;
}
