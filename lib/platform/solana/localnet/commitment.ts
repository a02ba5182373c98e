export const commitments = ["processed", "confirmed", "finalized"] as const;

/** How sure it is that a block stays: seen, voted for, or rooted. */
export type Commitment = (typeof commitments)[number];

/** How many slots after its own a block becomes so. */
export type Lags = { confirmed: number; finalized: number };

export const lagOf = (commitment: Commitment, lags: Lags): number =>
  commitment === "processed" ? 0 : lags[commitment];

/** What a block of `slot` has become when the chain stands at `now`. */
export function commitmentOf(slot: number, now: number, lags: Lags): Commitment {
  if (slot <= now - lags.finalized) return "finalized";
  return slot <= now - lags.confirmed ? "confirmed" : "processed";
}
