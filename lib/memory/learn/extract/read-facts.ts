import type { Candidate } from "../candidate";
import { isWellFormed } from "./is-well-formed";
import { keeps } from "./keep/model";
import { propose } from "./propose";

const FACTS_MAX = 8;

/**
 * What a message says about its person, by the rules of the house: English, clause by clause. The
 * grammar proposes, whatever cannot stand alone as a sentence is dropped, and a model that has learnt
 * from labelled messages keeps what is likely to be true of them for long. What they said just before,
 * the oldest first, teaches nothing here: it tells who "she" is. The same gives the same facts.
 */
export function readFacts(message: string, before: readonly string[] = []): Candidate[] {
  const facts = propose(message, before)
    .filter((proposal) => isWellFormed(proposal.text) && keeps(proposal))
    .map(({ text, kind, clause }) => ({ text, kind, corrects: clause.corrects }));
  const first = new Map(facts.map((fact) => [fact.text.toLowerCase(), fact]));
  return withoutParts(withNames([...first.values()])).slice(0, FACTS_MAX);
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
    const [, who, name] = /^Your (.+) is called (\S+)\.$/.exec(text) ?? [];
    const whole = `${who} ${name}`.toLowerCase();
    return !who || !facts.some((other) => other.text.toLowerCase().includes(whole));
  });
}
