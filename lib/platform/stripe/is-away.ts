import Stripe from "stripe";

/** Whether Stripe gave no answer, or none that says anything of what was asked. Worth asking again. */
export function isStripeAway(error: unknown): boolean {
  return (
    error instanceof Stripe.errors.StripeConnectionError ||
    error instanceof Stripe.errors.StripeAPIError ||
    error instanceof Stripe.errors.StripeRateLimitError
  );
}
