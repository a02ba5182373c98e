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
