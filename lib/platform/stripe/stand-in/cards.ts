import { createHash } from "node:crypto";
import type { Card, CardError } from "./things";

/** How a payment with a test card goes; the numbers are those of Stripe's own test cards. */
export type TestCard = {
  number: string;
  label: string;
  brand: string;
  /** What is said when it is charged while its owner is there. */
  refusal?: CardError;
  /** What is said when it is charged later, for a renewal. */
  laterRefusal?: CardError;
  asksBank?: true;
};

const declined = (code: string, message: string, decline?: string): CardError => ({
  type: "card_error",
  code,
  ...(decline ? { decline_code: decline } : {}),
  message,
});

const generic = declined("card_declined", "Your card was declined.", "generic_decline");

export const testCards: readonly TestCard[] = [
  { number: "4242424242424242", label: "Works", brand: "visa" },
  { number: "5555555555554444", label: "Works, another card", brand: "mastercard" },
  { number: "4000000000000002", label: "Is declined", brand: "visa", refusal: generic },
  {
    number: "4000000000009995",
    label: "Has too little money",
    brand: "visa",
    refusal: declined("card_declined", "Your card has insufficient funds.", "insufficient_funds"),
  },
  {
    number: "4000000000000069",
    label: "Has expired",
    brand: "visa",
    refusal: declined("expired_card", "Your card has expired."),
  },
  {
    number: "4000002500003155",
    label: "Its bank asks first (3-D Secure)",
    brand: "visa",
    asksBank: true,
  },
  {
    number: "4000000000000341",
    label: "Works today, is declined at each renewal",
    brand: "visa",
    laterRefusal: generic,
  },
];

export const refusedByBank = declined(
  "payment_intent_authentication_failure",
  "We are unable to authenticate your payment method. Please choose a different payment method and try again.",
);

export const refusedOnRequest = generic;

export function findCard(number: string): TestCard | null {
  return testCards.find((card) => card.number === number.replaceAll(/\s/g, "")) ?? null;
}

export function cardOf({ brand, number }: TestCard, year: number): Card {
  const last4 = number.slice(-4);
  return { brand, fingerprint: fingerprintOf(number), last4, exp_month: 12, exp_year: year + 4 };
}

/** Sixteen letters and digits, the same for a number each time it is entered. */
function fingerprintOf(number: string): string {
  const hash = createHash("sha512").update(`fingerprint:${number}`).digest("base64");
  return hash.replaceAll(/[^A-Za-z0-9]/g, "").slice(0, 16);
}
