/** What a turn will cost at most and usually, in micro-credits as decimal strings. */
export type Estimate = {
  worst: string;
  typical: string;
  /** Tokens that the estimate stands on. */
  inputTokens: number;
  outputTokensMax: number;
  /** How many replies there will be, and by whom. */
  speakers: string[];
  /** What can be spent now; `enough` compares it with `worst`. */
  available: string;
  enough: boolean;
};

/** What a reply that is being written has cost so far can be told from this; amounts are micro-credits in digits. */
export type RunningCost = {
  /** The most that it can cost. */
  held: string;
  /** What the model was shown, by our estimate. */
  inputTokens: number;
  perThousandTokens: string;
  least: string;
  discountBasisPoints: number;
  factorBasisPoints: number;
};
