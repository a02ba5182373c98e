/** What the stand-in keeps, with the fields of Stripe's objects that anybody here reads. */
export type Thing = { id: string; object: string; created: number; livemode: false };
export type Metadata = Record<string, string>;

export type Address = Partial<
  Record<"city" | "country" | "line1" | "line2" | "postal_code" | "state", string>
>;

export type Customer = Thing & {
  object: "customer";
  email: string | null;
  name: string | null;
  address: Address | null;
  metadata: Metadata;
  invoice_settings: { default_payment_method: string | null };
  deleted?: true;
};

export type Product = Thing & {
  object: "product";
  name: string;
  active: boolean;
  metadata: Metadata;
};

export type Price = Thing & {
  object: "price";
  active: boolean;
  currency: string;
  product: string;
  unit_amount: number;
  lookup_key: string | null;
  metadata: Metadata;
  tax_behavior: "inclusive" | "exclusive" | "unspecified";
  type: "one_time" | "recurring";
  recurring: { interval: "month" | "year"; interval_count: number } | null;
};

export type TaxRate = Thing & {
  object: "tax_rate";
  active: boolean;
  display_name: string;
  country: string | null;
  inclusive: boolean;
  percentage: number;
  metadata: Metadata;
};

export type Card = {
  brand: string;
  /** The same for one card wherever it is used, and for no other. */
  fingerprint: string;
  last4: string;
  exp_month: number;
  exp_year: number;
};
export type PaymentMethod = Thing & {
  object: "payment_method";
  type: "card";
  customer: string;
  card: Card;
  /** Which test card it is: decides what later payments come to. */
  test_card: string;
};

export type CardError = {
  type: "card_error";
  code: string;
  decline_code?: string;
  message: string;
};
export type PaymentIntent = Thing & {
  object: "payment_intent";
  amount: number;
  amount_received: number;
  currency: string;
  customer: string | null;
  description: string | null;
  latest_charge: string | null;
  last_payment_error: CardError | null;
  metadata: Metadata;
  payment_method: string | null;
  next_action: { type: "use_stripe_sdk" } | null;
  status:
    | "requires_payment_method"
    | "requires_confirmation"
    | "requires_action"
    | "succeeded"
    | "canceled";
};

export type Charge = Thing & {
  object: "charge";
  amount: number;
  amount_refunded: number;
  currency: string;
  customer: string | null;
  disputed: boolean;
  failure_code: string | null;
  failure_message: string | null;
  metadata: Metadata;
  paid: boolean;
  payment_intent: string;
  payment_method: string | null;
  payment_method_details: { type: "card"; card: Card } | null;
  refunded: boolean;
  status: "succeeded" | "failed";
};

export type Refund = Thing & {
  object: "refund";
  amount: number;
  charge: string;
  currency: string;
  metadata: Metadata;
  payment_intent: string;
  reason: string | null;
  status: "succeeded";
};

export type Dispute = Thing & {
  object: "dispute";
  amount: number;
  charge: string;
  currency: string;
  payment_intent: string;
  reason: string;
  status: "needs_response" | "won" | "lost";
};

export type TaxAmount = {
  amount: number;
  tax_behavior: "inclusive" | "exclusive";
  taxable_amount: number;
  type: "tax_rate_details";
  tax_rate_details: { tax_rate: string };
};

export type Line = {
  id: string;
  object: "line_item";
  amount: number;
  currency: string;
  description: string;
  period: { start: number; end: number };
  pricing: { type: "price_details"; price_details: { price: string; product: string } };
  parent: {
    type: "subscription_item_details";
    subscription_item_details: { subscription: string; proration: boolean };
  };
  quantity: number;
  taxes: TaxAmount[];
};

export type Invoice = Thing & {
  object: "invoice";
  amount_due: number;
  amount_paid: number;
  amount_remaining: number;
  attempt_count: number;
  attempted: boolean;
  billing_reason: "subscription_create" | "subscription_cycle" | "subscription_update";
  currency: string;
  customer: string;
  lines: List<Line>;
  metadata: Metadata;
  number: string;
  parent: { type: "subscription_details"; subscription_details: { subscription: string } };
  payment_intent_id: string | null;
  period_start: number;
  period_end: number;
  status: "open" | "paid" | "void" | "uncollectible";
  status_transitions: {
    finalized_at: number;
    paid_at: number | null;
    voided_at: number | null;
    marked_uncollectible_at: number | null;
  };
  subtotal: number;
  total: number;
  total_taxes: TaxAmount[];
};

export type InvoicePayment = Thing & {
  object: "invoice_payment";
  amount_paid: number | null;
  amount_requested: number;
  currency: string;
  invoice: string;
  is_default: true;
  status: "open" | "paid";
  payment: { type: "payment_intent"; payment_intent: string };
};

export type SubscriptionItem = {
  id: string;
  object: "subscription_item";
  created: number;
  current_period_start: number;
  current_period_end: number;
  price: Price;
  quantity: number;
  subscription: string;
};

export type PauseCollection = {
  behavior: "mark_uncollectible" | "void";
  resumes_at: number | null;
};

export type Subscription = Thing & {
  object: "subscription";
  billing_cycle_anchor: number;
  cancel_at: number | null;
  cancel_at_period_end: boolean;
  canceled_at: number | null;
  collection_method: "charge_automatically";
  currency: string;
  customer: string;
  default_payment_method: string | null;
  default_tax_rates: TaxRate[];
  ended_at: number | null;
  items: List<SubscriptionItem>;
  latest_invoice: string;
  metadata: Metadata;
  /** Absent on what was kept before pauses were. */
  pause_collection?: PauseCollection | null;
  start_date: number;
  status: "active" | "past_due" | "canceled" | "incomplete";
  /** Asked for on the stand-in's own page: the next renewal is declined whatever the card. */
  fails_next: boolean;
};

export type LineItem = {
  id: string;
  object: "item";
  amount_subtotal: number;
  amount_tax: number;
  amount_total: number;
  currency: string;
  description: string;
  price: Price;
  quantity: number;
  tax_rates: string[];
};

export type Session = Thing & {
  object: "checkout.session";
  amount_subtotal: number;
  amount_total: number;
  cancel_url: string | null;
  client_reference_id: string | null;
  currency: string;
  customer: string;
  expires_at: number;
  invoice: string | null;
  kept_items: LineItem[];
  metadata: Metadata;
  mode: "payment" | "subscription";
  payment_intent: string | null;
  payment_intent_metadata: Metadata;
  payment_status: "paid" | "unpaid";
  status: "open" | "complete" | "expired";
  subscription: string | null;
  subscription_metadata: Metadata;
  subscription_tax_rates: string[];
  success_url: string;
  total_details: { amount_discount: 0; amount_shipping: 0; amount_tax: number };
  url: string | null;
};

export type PortalSession = Thing & {
  object: "billing_portal.session";
  customer: string;
  return_url: string | null;
  url: string;
};

export type List<T> = { object: "list"; data: T[]; has_more: boolean; url: string };

/** Every kind of thing, by the name that Stripe gives it in `object`. */
export type Things = {
  customer: Customer;
  product: Product;
  price: Price;
  tax_rate: TaxRate;
  payment_method: PaymentMethod;
  payment_intent: PaymentIntent;
  charge: Charge;
  refund: Refund;
  dispute: Dispute;
  invoice: Invoice;
  invoice_payment: InvoicePayment;
  subscription: Subscription;
  "checkout.session": Session;
  "billing_portal.session": PortalSession;
};
export type Kind = keyof Things;
