import { plainWords } from "../../words";
import { readAnswer } from "../answers/read-answer";
import { another, isBareOfOther, spokenOfBy } from "../answers/referent";
import { toldShort } from "../answers/told-short";
import type { Candidate } from "../candidate";
import { isWellFormed } from "./is-well-formed";
import { keeps } from "./keep/model";
import { isCutOff, isPassing, withoutTail } from "./passing";
import { kindOfClause, propose } from "./propose";
import { withBereaved } from "./spellings";
import { toSecondPerson } from "./to-second-person";
import { isInOwnVoice, isPlaying, isUnreal } from "./unreal";

const FACTS_MAX = 8;

/**
 * What a message says about its person, by the rules of the house: English, clause by clause. The
 * grammar proposes, whatever cannot stand alone as a sentence is dropped, and a model that has learnt
 * from labelled messages keeps what is likely to be true of them for long. What they said just before,
 * the oldest first, teaches nothing here: it tells who "she" is. What the companion had said teaches
 * nothing either: its question tells what a short answer is about. The same gives the same facts.
 */
export function readFacts(
  message: string,
  before: readonly string[] = [],
  asked = "",
): Candidate[] {
  const said = message.replace(/[^\S\n]{2,}/g, " ");
  const short = toldShort(withBereaved(said, asked), asked);
  const answered = readAnswer(short.message, before, asked, kindOfClause);
  const answers = [...short.said, ...(short.answers ? [] : answered.said)]
    .map(({ clause, kind }) => ({
      text: withoutTail(toSecondPerson(clause)),
      kind,
      corrects: false,
      isAnswer: true,
    }))
    .filter(({ text }) => !isCutOff(text));
  const isOfOther = isBareOfOther(message, asked);
  const spokenOf = another.test(message) ? spokenOfBy(asked, before) : null;
  const left = short.answers ? short.message : answered.message;
  const told = propose(left, spokenOf ? [...before, spokenOf] : before)
    .filter((proposal) => isWellFormed(proposal.text) && keeps(proposal))
    .filter(({ text }) => !(isOfOther && /^You\b/.test(text)))
    .map(({ text, kind, clause }) => ({
      text: withoutTail(text),
      kind,
      corrects: clause.corrects,
    }));
  const first = new Map(
    besideAnswers(answers, told).map((fact) => [fact.text.toLowerCase(), fact]),
  );
  const facts = withoutParts(withNames([...first.values()]));
  return inEarnest(facts, message, asksForReal.test(asked) ? null : before).slice(0, FACTS_MAX);
}

/** Whoever plays is asked for themselves: "what do you do in the real world?" */
const asksForReal =
  /\b(?:in (?:the )?real (?:world|life)|irl|outside (?:of )?(?:the|this) (?:game|story|tale|dojo)|out of character|(?:man|woman|person|human|player|one) behind (?:the|that|this) (?:screen|keyboard|mask|character|name|armou?r|uniform|title|role|captain|commander|wizard|knight))\b/i;

/** What is said in earnest and of a life: while a part is played, only what is told in one's own voice. */
function inEarnest(
  facts: Candidate[],
  message: string,
  before: readonly string[] | null,
): Candidate[] {
  const plays = before !== null && isPlaying(message, before);
  return facts.filter(
    ({ text, isAnswer }) =>
      !isUnreal(text) &&
      (isAnswer || !isPassing(text)) &&
      (!plays || (isAnswer && isOrdinaryAge(text)) || isInOwnVoice(text, message)),
  );
}

const isOrdinaryAge = (text: string) =>
  /^You are (?:nearly |over )?(?:1[3-9]|[2-9]\d) years old\.$/.test(text);

/** What was answered, and what was told beyond it: of two that say the same, the one that says more. */
function besideAnswers(answers: Candidate[], told: Candidate[]): Candidate[] {
  const all = [...answers, ...told];
  return all.filter((fact, at) => {
    const words = [...plainWords(fact.text)];
    return !all.some((other, place) => {
      if (place === at || (at >= answers.length && place >= answers.length)) return false;
      const others = plainWords(other.text);
      return words.every((word) => others.has(word)) && (others.size > words.length || place < at);
    });
  });
}

/** "You have a hamster." and "Your hamster is called Biscuit." in one. */
function withNames(facts: Candidate[]): Candidate[] {
  return facts.flatMap((fact, at) => {
    const [, who = "", name] = calledSo.exec(fact.text) ?? [];
    if (name && has(facts[at - 1], who)) return [];
    const [, whose = "", next] = calledSo.exec(facts[at + 1]?.text ?? "") ?? [];
    const text = `${fact.text.slice(0, -1)} called ${next}.`;
    return next && has(fact, whose) ? [{ ...fact, text }] : [fact];
  });
}

const calledSo = /^Your (.+) (?:is|are) called (.+)\.$/;
const has = (fact: Candidate | undefined, who: string) =>
  fact !== undefined && /^You have /.test(fact.text) && fact.text.endsWith(` ${who}.`);

/** Without those of which another says all: "Your wife is called Kasia" beside "You and your wife Kasia …". */
function withoutParts(facts: Candidate[]): Candidate[] {
  return facts.filter(({ text }) => {
    const [, one] = /^You have an? (\p{L}+)\.$/u.exec(text) ?? [];
    if (one && facts.some((other) => other.text.startsWith(`Your ${one} `))) return false;
    const [, late] = /^You speak of your (late \p{L}+)\.$/u.exec(text) ?? [];
    if (late && facts.some((other) => other.text !== text && other.text.includes(late)))
      return false;
    const [, who, name] = /^Your (.+) is called (\S+)\.$/.exec(text) ?? [];
    const whole = `${who} ${name}`.toLowerCase();
    return !who || !facts.some((other) => other.text.toLowerCase().includes(whole));
  });
}
