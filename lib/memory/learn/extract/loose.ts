import * as words from "./lexicon";
import { anyOf, raw } from "./phrases";
import { isDated } from "./predicate/time";
import { isPast } from "./predicate/verb-forms";
import type { Proposal } from "./proposal";
import { isOrder } from "./remarks";
import { frontLast, predicateOfSelf } from "./subject";
import { asToldBy, toSecondPerson } from "./to-second-person";

const longest = 180;
const pointsBack = /\b(?:it|he|she|him|her|his|they|them|their|its|this|that|these|those|there)\b/i;
const startsBack = /^(?:he|she|it|they|this|that|these|those)\b/i;
const speaksToOther = /\b(?:you|your|yours|yourself)\b/i;
const thought =
  /\bI (?:hope|think|guess|believe|feel|mean|know|see|suppose|bet|wish|(?:just|so|simply) love)\b/i;
const verb =
  /\b(?:is|are|was|were|am|be|has|have|had|do|does|did|will|would|can|could|should|not|I|we|me|my)\b/i;

/** "The exam is on March 9th" */
const event = anyOf(["is, starts, begins"], {
  before: raw`^the (?:[\p{L}-]+ )?(?:${words.appointments}) `,
  after: raw` (?:${words.date})(?: (?:the )?\d{1,2}(?:st|nd|rd|th)?)?(?: at \S+)?`,
});
/** What something of theirs is doing, or has just done. */
const underWay =
  /^(?:my|our) (?:[\p{L}'’-]+ ){1,4}(?:(?:is|are|was|were) (?:(?:still|now|just|already) )?\p{L}+ing|just (?!turned)\p{L}+)\b/iu;

function isOfNow(said: string): boolean {
  const done = /^I (?:have )?just (\p{L}+)/u.exec(said)?.[1];
  return underWay.test(said) || (done !== undefined && isPast(done));
}

const hasVerb = (said: string) =>
  verb.test(said) || /^not\b/i.test(said) || said.toLowerCase().split(" ").some(isPast);

type Loose = Pick<Proposal, "kind" | "rule"> & { memory: string };

/** A clause that the grammar does not know, turned round nearly as it stands: for the model to judge. */
export function asLoose(clause: string): Loose[] {
  const said = clause.replace(/,? (?:if|when|and|but|so|as) you\b.*$/i, "");
  const size = said.split(" ").length;
  const [dated] = event.exec(said) ?? [];
  if (dated) return [spokenOf(dated)];
  if (isOfNow(said)) return [];
  if (said.length > longest || size < 3 || speaksToOther.test(said) || thought.test(said))
    return [];
  if (isDated(said) && size <= 9 && !hasVerb(said) && !startsBack.test(said))
    return [spokenOf(said)];
  const whole = frontLast(said);
  if (pointsBack.test(whole.replace(/, (?:which|who|and|but|so) .*$/, ""))) return [];
  if (predicateOfSelf(whole) !== null || /^(?:my|our) /i.test(whole))
    return [{ kind: "other", rule: "loose", memory: toSecondPerson(whole) }];
  return isOfMe(said) ? [{ kind: "other", rule: "loose", memory: asToldBy(said) }] : [];
}

function spokenOf(dated: string): Loose {
  const said = `${dated.charAt(0).toLowerCase()}${dated.slice(1)}`;
  return { kind: "plan", rule: "date", memory: `You spoke of a date: ${said}.` };
}

/** Something else is the subject, and does or is something to oneself. */
function isOfMe(said: string): boolean {
  const [first = ""] = said.toLowerCase().split(" ");
  if (isOrder(said) || isPast(first) || verb.test(first) || first.endsWith("ing")) return false;
  return (
    /^\S+ (?:\S+ ){0,3}?(?:is|are|was|were|\p{Ll}{2,}s|\p{Ll}+ed) (?:\S+ ){0,2}?(?:me|my|us|our)\b/u.test(
      said,
    ) &&
    !/\b(?:next door|(?:is|are|was|were) (?:on|in|at|under|over|behind|by|outside) (?:my|our))\b/.test(
      said,
    )
  );
}
