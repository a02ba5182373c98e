import type { MemoryKind } from "../../contract";
import type { Candidate } from "../candidate";
import { ownWords } from "../own-words";
import { nameTold, pronounsTold } from "./about-names";
import { readOwn } from "./about-own";
import { isAboutStyle, styleMemory } from "./about-style";
import { kindOfFavourite } from "./favourites";
import { wholeClause } from "./left-out";
import { mentioned } from "./mentions";
import { isOccupation } from "./occupations";
import { kindOfPredicate } from "./predicate/kind-of-predicate";
import { kindOfReaction } from "./reactions";
import { type Clause, readClauses } from "./read-clauses";
import { kindOfRemark } from "./remarks";
import { named, noOne, type SpokenOf, spokenOf, withoutPronoun } from "./spoken-of";
import { frontLast, predicateOfSelf } from "./subject";
import { asRemarked, asToldBy, toSecondPerson } from "./to-second-person";

const FACTS_MAX = 8;
/** Clauses that are read of one message: whoever says more has pasted it, and the server has other work. */
const CLAUSES_MAX = 30;

/**
 * What a message says about its person, by the rules of the house: English, clause by clause. Of each
 * is asked who it is about, whether it is stated, and whether it lasts. The same message gives the
 * same facts.
 */
export function readFacts(message: string): Candidate[] {
  const facts: Candidate[] = [];
  let last: SpokenOf = noOne;
  for (const clause of readClauses(ownWords(message)).slice(0, CLAUSES_MAX)) {
    const text = clause.aside ? clause.text : withoutPronoun(clause.text, last);
    facts.push(...factsOf({ ...clause, text }));
    last = spokenOf(text, last);
  }
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
    const [, who, name] = /^Your (.+) is called (\S+)\.$/.exec(text) ?? [];
    const whole = `${who} ${name}`.toLowerCase();
    return !who || !facts.some((other) => other.text.toLowerCase().includes(whole));
  });
}

function factsOf(clause: Clause): Candidate[] {
  return toldBy(clause).map(({ kind, memory }) => ({
    text: memory,
    kind,
    corrects: clause.corrects,
  }));
}

function toldBy({ text, corrects, aside }: Clause): Told[] {
  if (aside) return othersIn(text, aside);
  const name = nameTold(text);
  const pronouns = pronounsTold(text);
  if (pronouns && !name) return [{ kind: "identity", memory: `Your pronouns are ${pronouns}.` }];
  if (name) return [{ kind: "identity", memory: `Your name is ${name}.` }, ...beside(text, name)];
  if (isAboutStyle(text)) return [{ kind: "style", memory: styleMemory(text) }];
  const said = beforeYou(text);
  const told = said ? statement(said, corrects) : null;
  return told ? [told] : othersIn(said ?? text, aside);
}

const othersIn = (text: string, aside: boolean): Told[] =>
  mentioned(text, aside).map((memory) => ({ kind: "relation", memory }));

type Told = { kind: MemoryKind; memory: string };

/** What a clause states of its person, as a sentence to them; null for what does not last. */
function statement(said: string, corrects: boolean): Told | null {
  const reaction = kindOfReaction(said);
  if (reaction) return { kind: reaction, memory: asToldBy(said) };
  const clause = frontLast(wholeClause(said, (whole) => kindOfClause(whole) !== null));
  const kind = kindOfClause(clause);
  if (kind) return { kind, memory: toSecondPerson(clause) };
  const mended = corrects ? [said, ...said.split(/, (?=[a-z])/)].find(named) : undefined;
  if (mended) return { kind: "other", memory: asToldBy(mended) };
  const remarked = kindOfRemark(said);
  return remarked ? { kind: remarked, memory: asRemarked(said) } : null;
}

function kindOfClause(clause: string): MemoryKind | null {
  const predicate = predicateOfSelf(clause);
  if (predicate !== null) return kindOfPredicate(predicate);
  return readOwn(clause)?.kind ?? kindOfFavourite(clause);
}

/** Whoever is spoken to here is not the person: the sentence would turn round with its words. */
const speaksToOther = /\b(?:you|your|yours|yourself)\b/i;

/** What is said of oneself before the other is spoken of: "I work in Ghent, and your name is odd". */
function beforeYou(text: string): string | null {
  if (!speaksToOther.test(text)) return text;
  const [before = "", ...rest] = text.split(/,? (?:and|but|so|because|or|if|when|before) |, /);
  return rest.length > 0 && before !== "" && !speaksToOther.test(before) ? before : null;
}

/** What an introduction says after the name: "Ravi here, data engineer from Pune". */
function beside(clause: string, name: string): Told[] {
  const rest = clause.slice(clause.indexOf(name) + name.length).replace(/^ here\b/, "");
  return rest.split(/,\s+|\s+(?=from \p{L}|\d\d\b)/u).flatMap((part) => {
    const said = part
      .trim()
      .replace(/^(?:and|but) /, "")
      .replace(/^now (?=living|in|based)/, "");
    const pronouns = pronounsTold(said);
    if (pronouns) return [{ kind: "identity", memory: `Your pronouns are ${pronouns}.` }];
    if (said === "" || /^my\b/.test(said) || speaksToOther.test(said)) return [];
    const told = stateBeside(said) ?? statement(said, false);
    return told ? [told] : [];
  });
}

function stateBeside(said: string): Told | null {
  if (predicateOfSelf(said) !== null) return null;
  const article = isOccupation(said) && !/^an? /.test(said) ? "a " : "";
  const kind = article ? "work" : kindOfPredicate(`am ${said}`);
  const be = /^(?:born|raised|reared|brought)\b/.test(said) ? "were" : "are";
  return kind ? { kind, memory: `You ${be} ${article}${said}.` } : null;
}
