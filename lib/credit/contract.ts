/** Micro-credits as a decimal string, the form in which amounts travel as JSON. */
export type MicroCredits = string;

export const bucketKinds = ["daily", "purchased", "bonus"] as const;
export type BucketKind = (typeof bucketKinds)[number];

/** `expiring` takes first what is lost first; the others say the kinds in order. */
export const burnOrders = [
  "daily,purchased,bonus",
  "daily,bonus,purchased",
  "bonus,daily,purchased",
  "bonus,purchased,daily",
  "purchased,daily,bonus",
  "purchased,bonus,daily",
  "expiring",
] as const;
export type BurnOrder = (typeof burnOrders)[number];

/** What credits are spent on. */
export const features = ["chat", "agent", "document"] as const;
export type Feature = (typeof features)[number];

export type ChargeState = "held" | "posted" | "voided";

/** What one bucket gives to a charge. Amounts are micro-credits in digits. */
export type ChargePart = {
  bucketId: string;
  kind: BucketKind;
  held: MicroCredits;
  posted: MicroCredits;
};

/** How a turn is priced; discount and factor in ten-thousandths. */
export type PriceTerms = { discountBasisPoints: number; factorBasisPoints: number };

/** What tokens cost, in micro-credits. */
export type TurnRates = { perThousandTokens: bigint; least: bigint };

/** 0.1 credit for 1,000 tokens, at least 0.01 credit for a turn. */
export const defaultRates: TurnRates = { perThousandTokens: 100_000n, least: 10_000n };

/**
 * What a turn costs in micro-credits: tokens of the model's own count, times the model's factor,
 * less the tier's discount. Rounded once, up to the next whole micro-credit.
 */
export function priceOfTurn(
  turn: { inputTokens: number; outputTokens: number } & PriceTerms,
  rates: TurnRates = defaultRates,
): bigint {
  const tokens = BigInt(turn.inputTokens) + BigInt(turn.outputTokens);
  const share = BigInt(turn.factorBasisPoints) * BigInt(10_000 - turn.discountBasisPoints);
  const parts = 1_000n * 10_000n * 10_000n;
  const price = (tokens * rates.perThousandTokens * share + parts - 1n) / parts;
  return price > rates.least ? price : rates.least;
}

export const capWindows = ["day", "week", "month"] as const;
export type CapWindow = (typeof capWindows)[number];

export type AdjustmentState = "proposed" | "approved" | "rejected" | "withdrawn" | "expired";

/** What a person has, as it stands now. */
export type CreditBalance = {
  /** What can be spent. */
  available: MicroCredits;
  /** Promised to what is under way. */
  held: MicroCredits;
  daily: {
    available: MicroCredits;
    /** What a day brings. */
    of: MicroCredits;
    /** ISO 8601: when the next day begins. */
    renewsAt: string;
  };
  purchased: MicroCredits;
  bonus: {
    available: MicroCredits;
    /** What expires next, and when; null where there is none. */
    next: { amount: MicroCredits; expiresAt: string } | null;
  };
  /** IANA name of the person's time zone, and of the one that comes with the next day. */
  zone: string;
  nextZone: string | null;
};
