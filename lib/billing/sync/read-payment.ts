import { stripe } from "../vendor";

export type Payment = {
  /** Cents that came in. */
  received: number;
  currency: string;
  /** What tells the card that paid from any other; null where none did. */
  card: string | null;
  metadata: Record<string, string>;
  /** Cents that went back, or that a dispute took for good. */
  reversed: number;
  refunded: number;
  dispute: "open" | "won" | "lost" | null;
};

/** What became of a payment, as Stripe knows it now. */
export async function readPayment(id: string): Promise<Payment> {
  const intent = await stripe().paymentIntents.retrieve(id, { expand: ["latest_charge"] });
  const charge = intent.latest_charge;
  const whole = charge && typeof charge !== "string" ? charge : null;
  const dispute = whole?.disputed ? await disputeOf(id) : null;
  const refunded = whole?.amount_refunded ?? 0;
  return {
    received: intent.amount_received,
    currency: intent.currency,
    card: whole?.payment_method_details?.card?.fingerprint ?? null,
    metadata: intent.metadata,
    refunded,
    reversed: dispute === "lost" ? intent.amount_received : refunded,
    dispute,
  };
}

async function disputeOf(intent: string): Promise<Payment["dispute"]> {
  const { data } = await stripe().disputes.list({ payment_intent: intent, limit: 10 });
  const states = data.map(({ status }) => {
    if (status === "won" || status === "warning_closed" || status === "prevented") return "won";
    return status === "lost" ? "lost" : "open";
  });
  if (states.includes("lost")) return "lost";
  return states.find((state) => state === "open") ?? states[0] ?? null;
}
