import type { CompanionDefinition } from "../contract";
import { wordsOf } from "../rules";
import { speaksOfMinor } from "./character-signs";

const known = new WeakMap<CompanionDefinition, boolean>();

/** Whether anything that a character says of itself or its world speaks of somebody under 18. */
export function cardSpeaksOfMinor(card: CompanionDefinition): boolean {
  const found = known.get(card) ?? wordsOf(card).some(speaksOfMinor);
  known.set(card, found);
  return found;
}
