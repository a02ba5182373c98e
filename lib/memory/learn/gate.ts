import { MEMORY_LENGTH } from "../contract";
import { findSecret } from "../secrets";
import { normalForm, sharedWords } from "../words";
import { saysYesOrNo } from "./answers/answer";
import { questionsIn } from "./answers/questions";
import type { Candidate } from "./candidate";
import { spellOut } from "./extract/plain-clause";
import { ownWords } from "./own-words";

/** The share of its words that a memory must have from the person's own message. */
const GROUNDED = 0.6;

/**
 * The candidates that may be kept: what the person has just said in their own words. What was
 * recalled, what the system or the companion said, quotations and secrets do not pass, whoever
 * proposed them. What they said just before may be given for those that name whom they had spoken of,
 * and the companion's message that they answer: the words of its questions count where the person
 * says yes or no to them, or has a word of their own in the memory. Its other words never do.
 */
export function passGate(
  candidates: readonly Candidate[],
  message: string,
  before: readonly string[] = [],
  asked = "",
): Candidate[] {
  const said = [...before, message].map(ownWords).join("\n");
  const own = `${said}\n${spellOut(said)}`;
  return candidates.filter(
    (candidate) =>
      candidate.text.length <= MEMORY_LENGTH &&
      /^your?\b/i.test(candidate.text) &&
      normalForm(candidate.text) !== "" &&
      findSecret(candidate.text) === null &&
      (sharedWords(normalForm(candidate.text), own) >= GROUNDED ||
        (asked !== "" && isAnswered(candidate, { message, own, asked }))),
  );
}

/** Whether a memory is what the person answered to a question, by their words or by their yes or no. */
function isAnswered(
  { text, isAnswer = false }: Candidate,
  { message, own, asked }: { message: string; own: string; asked: string },
): boolean {
  const normal = normalForm(text);
  const said = ownWords(message);
  const isTheirs = saysYesOrNo(message) || sharedWords(normal, `${said}\n${spellOut(said)}`) > 0;
  if (!isTheirs || isAnswer) return isTheirs;
  const questions = questionsIn(asked).map((question) => question.text);
  return sharedWords(normal, [own, ...questions].join("\n")) >= GROUNDED;
}
