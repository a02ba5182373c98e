import type { Proposal } from "../proposal";
import { featuresOf } from "./features";
import learned from "./learned.json" with { type: "json" };

const weights = new Map(Object.entries(learned.weights));

/** Whether a proposal is likely enough to be true of its person, and for long. */
export const keeps = (proposal: Proposal) =>
  chanceWith(weights, learned.intercept, featuresOf(proposal)) >= learned.threshold;

/** How likely it is with given weights; for training, too. */
export function chanceWith(
  table: ReadonlyMap<string, number>,
  intercept: number,
  features: readonly string[],
): number {
  const sum = features.reduce((total, name) => total + (table.get(name) ?? 0), intercept);
  return 1 / (1 + Math.exp(-sum));
}
