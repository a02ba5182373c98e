import { MEMORY_LENGTH } from "../contract";
import { findSecret } from "../secrets";
import { normalForm, sharedWords } from "../words";
import type { Candidate } from "./candidate";
import { spellOut } from "./extract/plain-clause";
import { ownWords } from "./own-words";

/** The share of its words that a memory must have from the person's own message. */
const GROUNDED = 0.6;

/**
 * The candidates that may be kept: what the person has just said in their own words. What was
 * recalled, what the system or the companion said, quotations and secrets do not pass, whoever
 * proposed them. What they said just before may be given for those that name whom they had spoken of.
 */
export function passGate(
  candidates: readonly Candidate[],
  message: string,
  before: readonly string[] = [],
): Candidate[] {
  const said = [...before, message].map(ownWords).join("\n");
  const own = `${said}\n${spellOut(said)}`;
  return candidates.filter(
    ({ text }) =>
      text.length <= MEMORY_LENGTH &&
      /^your?\b/i.test(text) &&
      normalForm(text) !== "" &&
      findSecret(text) === null &&
      sharedWords(normalForm(text), own) >= GROUNDED,
  );
}
