import type { MemoryKind } from "../../contract";
import type { Candidate } from "../candidate";
import { ownWords } from "../own-words";
import { nameTold } from "./about-names";
import { kindOfPredicate } from "./about-oneself";
import { kindOfOwn, mentioned } from "./about-others";
import { isAboutStyle, styleMemory } from "./about-style";
import { wholeClause } from "./left-out";
import { isOccupation } from "./occupations";
import { kindOfReaction } from "./reactions";
import { type Clause, readClauses } from "./read-clauses";
import { asToldBy, toSecondPerson } from "./to-second-person";

const FACTS_MAX = 8;
/** Clauses that are read of one message: whoever says more has pasted it, and the server has other work. */
const CLAUSES_MAX = 30;

/**
 * What a message says about its person, by the rules of the house: English, clause by clause. What is
 * asked, wished, supposed, played, quoted or said of strangers is left out. The same message gives
 * the same facts.
 */
export function readFacts(message: string): Candidate[] {
  const facts: Candidate[] = [];
  for (const clause of readClauses(ownWords(message)).slice(0, CLAUSES_MAX)) {
    const name = called.exec(clause.text)?.[1];
    const last = facts.at(-1);
    if (name && last && /^You have /.test(last.text)) facts.splice(-1, 1, withName(last, name));
    else facts.push(...factsOf(clause));
  }
  const first = new Map(facts.map((fact) => [fact.text.toLowerCase(), fact]));
  return [...first.values()].slice(0, FACTS_MAX);
}

/** Who was spoken of just before, by name: "I have a hamster. She is called Biscuit." */
const called =
  /^(?:(?:she|he|it|they) (?:is|are) (?:called|named)|(?:her|his|its|their) names? (?:is|are)) (\p{L}[\p{L}'’, -]{1,40})$/iu;

function withName(fact: Candidate, name: string): Candidate {
  return { ...fact, text: `${fact.text.replace(/[.]$/, "")} called ${name}.` };
}

function factsOf({ text, corrects }: Clause): Candidate[] {
  const fact = (kind: MemoryKind, memory: string): Candidate => ({ text: memory, kind, corrects });
  const name = nameTold(text);
  if (name) return [fact("identity", `Your name is ${name}.`), ...beside(text, name, fact)];
  if (isAboutStyle(text)) return [fact("style", styleMemory(text))];
  const said = beforeYou(text);
  if (!said) return [];
  const reaction = kindOfReaction(said);
  if (reaction) return [fact(reaction, asToldBy(said))];
  const clause = frontLast(wholeClause(said, (whole) => kindOf(whole) !== null));
  const kind = kindOf(clause);
  if (kind) return [fact(kind, toSecondPerson(clause))];
  return mentioned(said).map((other) => fact("relation", other));
}

/** Whoever is spoken to here is not the person: the sentence would turn round with its words. */
const speaksToOther = /\b(?:you|your|yours|yourself)\b/i;

/** What is said of oneself before the other is spoken of: "I work in Ghent, and your name is odd". */
function beforeYou(text: string): string | null {
  if (!speaksToOther.test(text)) return text;
  const [before = "", ...rest] = text.split(/,? (?:and|but|so|because|or) |, /);
  return rest.length > 0 && before.split(" ").length > 3 && !speaksToOther.test(before)
    ? before
    : null;
}

const front =
  /^((?:in|on|at|from|as of|starting|every|each|next|last|this (?:year|week|month|spring|summer|autumn|winter|morning|weekend|term)|since (?:19|20|the|my|last)|after|before|during|until|for|these days|nowadays)\b[^,]{0,40}?),?\s+(?=(?:I|we|my|our)\b)/i;
const subject =
  /^(?:I|we|me and (?:my )?[\p{L}-]+(?: \p{Lu}[\p{L}-]+)?|(?!(?:he|she|they|it|you)\b)(?:my )?[\p{L}-]+(?: [\p{L}-]+)? and (?:I|me)|both of us)\s+/iu;

function kindOf(clause: string): MemoryKind | null {
  if (!subject.test(clause)) return kindOfOwn(clause);
  const predicate = clause.replace(subject, "");
  return isVague(predicate) ? null : kindOfPredicate(predicate);
}

/** "In May I fly to Rome" as "I fly to Rome in May". */
function frontLast(clause: string): string {
  const when = front.exec(clause)?.[1];
  if (!when) return clause;
  const rest = clause.replace(front, "");
  return `${rest}${rest.includes(",") ? "," : ""} ${when.charAt(0).toLowerCase()}${when.slice(1)}`;
}

/** What points at something that is not in the clause. */
const isVague = (clause: string) =>
  /\b(?:them|him|these(?! days)|those|this (?!year|month|week|spring|summer|autumn|fall|winter|term|semester|\w+day)|(?:his|her|their) (?!own)|that (?:one|way|documentary|series|thing)|it)\b/i.test(
    clause
      .replace(/\bIT\b/g, "")
      .split(/,\s|\b(?:because|so|but|and|who|which|that|until|when)\b/)[0] ?? clause,
  );

/** What an introduction says after the name: "Ravi here, data engineer from Pune". */
function beside(
  clause: string,
  name: string,
  fact: (kind: MemoryKind, memory: string) => Candidate,
): Candidate[] {
  const rest = clause.slice(clause.indexOf(name) + name.length).replace(/^ here\b/, "");
  return rest.split(/,\s+/).flatMap((part) => {
    const said = part.trim();
    if (said === "" || speaksToOther.test(said)) return [];
    if (/^(?:and|but|I|we|my)\b/.test(said)) return [];
    const article = isOccupation(said) ? "a " : "";
    const kind = article ? "work" : kindOfPredicate(`am ${said}`);
    if (!kind) return [];
    return [fact(kind, `You are ${article}${said}.`)];
  });
}
