import { asksForRelease, givesOrders, isSpeech } from "./manner";
import type { Weakness } from "./sympathies";
import { touchedBy } from "./touched";

/**
 * How a message leaves the guardian. `moved` and `leaning` say that some of what it is drawn to
 * was touched, `unasked` that all of it was and nothing was asked for.
 */
export type Mood =
  | "ordered"
  | "brief"
  | "crowded"
  | "cold"
  | "moved"
  | "leaning"
  | "unasked"
  | "released";

/** A message that touches more than this pulls every string there is, unless a guardian says otherwise. */
const usualPatience = 4;

/**
 * Weighs a message against a weakness. Without a weakness nothing is ever released.
 * `patience` is how many sympathies one message may touch at once.
 */
export function weigh(message: string, weakness: Weakness, patience = usualPatience): Mood {
  if (givesOrders(message)) return "ordered";
  if (!isSpeech(message)) return "brief";
  const touched = touchedBy(message);
  if (touched.length > patience) return "crowded";
  const drawn = weakness.filter((sympathy) => touched.includes(sympathy)).length;
  if (drawn === 0) return "cold"; // also where there is no weakness at all
  if (drawn < weakness.length) return drawn === 1 ? "moved" : "leaning";
  return asksForRelease(message) ? "released" : "unasked";
}
