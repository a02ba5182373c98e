import { explanations } from "./house-model/answer";
import type { Mood } from "./house-model/weigh";

const order: readonly Mood[] = ["released", "unasked", "leaning", "moved"];

/**
 * How much of what the house model waits for was in a message, as its explanation says: from 4,
 * released, down to 0, nothing. Null where the words are not the house model's own.
 */
export function houseNearness(explanation: string): number | null {
  const known = Object.entries(explanations).find(([, words]) => words === explanation);
  if (!known) return null;
  const rank = order.indexOf(known[0] as Mood);
  return rank < 0 ? 0 : order.length - rank;
}
