import type { AttemptView } from "@/lib/bounty/contract";

/** A player's words, or that they are withheld. */
export function shownMessage({ message, withheld }: AttemptView): string {
  return withheld
    ? "Withheld by the house, as a rule at its player’s wish. Its hash stands in the round’s chain."
    : message;
}
