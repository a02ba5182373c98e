import type { StatementLine } from "@/lib/ledger/contract";

/** Micro-USD as a decimal string, the form in which amounts travel as JSON. */
export type Micros = string;

export type WalletView = {
  available: Micros;
  /** Promised to attempts that are not judged yet. */
  held: Micros;
  total: Micros;
  /** Whether this is play money: true unless the deployment runs on real money. */
  playMoney: boolean;
  refill: {
    /** Why it is not to be had now, or null when it is. */
    refusal: RefillRefusal | null;
    /** Offered while the total is below this. */
    below: Micros;
    /** Brings the total to this. */
    to: Micros;
  };
};

/** What play money there is to be had. */
export type PlayMoneyTerms = {
  /** What a new account starts with. */
  account: Micros;
  guest: Micros;
  /** What a guest gets on top when they make an account of it. */
  upgrade: Micros;
  refillBelow: Micros;
  /** At least; ten next prices if that is more. */
  refillTo: Micros;
};

export type RefillRefusal = "real_money" | "refill_not_needed" | "refilled_today";

/**
 * `ready`: may leave. `awaiting_identity`: held until identity and sanctions are checked. `refused`:
 * the check came out against it; the money stays held until somebody has decided.
 */
export type PayoutState = "ready" | "awaiting_identity" | "refused";

/** A line of a statement as it travels to a page. */
export type StatementEntry = Omit<StatementLine, "at" | "change" | "availableAfter"> & {
  /** ISO 8601. */
  at: string;
  change: Micros;
  availableAfter: Micros;
};
