/** The settings that must go together; amounts are micro-USD, shares basis points. */
export type Combination = {
  "bounty.fee_first": string;
  "bounty.fee_cap": string;
  "bounty.split_pool": number;
  "bounty.split_buyback": number;
  "bounty.floor": string;
  "play.refill_below": string;
  "play.refill_to": string;
};

const whole = 10_000;

type Rule = { holds: (set: Combination) => boolean; words: string };

/** What single settings cannot say about themselves. A round could not be composed without these. */
const rules: readonly Rule[] = [
  {
    holds: (set) => set["bounty.split_pool"] + set["bounty.split_buyback"] <= whole,
    words: "The shares of the pool and the buyback fund are together at most 10000.",
  },
  {
    holds: (set) => BigInt(set["bounty.fee_first"]) > 0n,
    words: "The first price is at least 1 micro-USD.",
  },
  {
    holds: (set) => BigInt(set["bounty.fee_cap"]) >= BigInt(set["bounty.fee_first"]),
    words: "The highest price is at least the first price.",
  },
  {
    holds: (set) => BigInt(set["bounty.floor"]) > 0n,
    words: "The house puts at least 1 micro-USD into a new pool.",
  },
  {
    holds: (set) => BigInt(set["play.refill_to"]) > BigInt(set["play.refill_below"]),
    words: "A refill brings the wallet to more than it is offered below.",
  },
];

/** Why these values cannot be in force together, in words, or null. */
export function combinationFault(set: Combination): string | null {
  return rules.find(({ holds }) => !holds(set))?.words ?? null;
}
