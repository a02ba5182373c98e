/** The reasons of billing, in words. */
export const billingReasons: Record<string, string> = {
  "billing.not_configured":
    "Nothing can be bought here yet: the operator has to connect a payment service.",
  "billing.no_stand_in": "There is no such page.",
  "billing.bad_signature": "This is not signed as it should be.",
  "billing.raced": "Too much happens at once. Try again.",
  "billing.subscribed": "You have a plan already. Change it on the billing page instead.",
  "billing.no_subscription": "You have no plan that could be changed.",
  "billing.no_customer": "You have bought nothing yet.",
  "billing.same_tier": "You have this plan already.",
  "billing.late": "A payment is open. Pay it first, then change.",
  "billing.not_late": "There is nothing open.",
  "billing.not_ending": "Your plan goes on already.",
  "billing.paused": "Your plan is paused. Let it go on first, then change it.",
  "billing.not_paused": "Your plan is not paused.",
  "billing.ending": "Your plan ends already. Let it go on first, then pause it.",
  "billing.price_changed":
    "The price has changed in the meantime. Nothing was charged. Look again.",
  "billing.card_declined": "The card was declined. Nothing was charged. Use another card.",
  "billing.checkout_not_found": "There is no such page.",
  "billing.page_over": "This page is over: it was paid, or it has expired.",
  "billing.stand_in_refused": "This does not go now. Look at the page again.",
  "billing.invoice_not_found": "There is no such invoice.",
  "billing.purchase_not_found": "There is no such purchase.",
  "billing.own_purchase": "You have bought this yourself. Somebody else has to do this.",
  "billing.not_refundable": "There is nothing left to give back.",
  "billing.event_not_found": "There is no such event.",
};
