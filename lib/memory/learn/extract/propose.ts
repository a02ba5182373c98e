import type { MemoryKind } from "../../contract";
import { ownWords } from "../own-words";
import { nameTold, pronounsTold } from "./about-names";
import { readOwn } from "./about-own";
import { isAboutStyle, isOfThisTalk, styleMemory } from "./about-style";
import { kindOfFavourite } from "./favourites";
import { isWellFormed } from "./is-well-formed";
import { wholeClause } from "./left-out";
import { asLoose } from "./loose";
import { mentioned } from "./mentions";
import { isOccupation } from "./occupations";
import { kindOfPredicate } from "./predicate/kind-of-predicate";
import type { Proposal } from "./proposal";
import { kindOfReaction } from "./reactions";
import { type Clause, readClauses } from "./read-clauses";
import { kindOfRemark } from "./remarks";
import { isSaying } from "./sayings";
import {
  carriedOver,
  named,
  noOne,
  type SpokenOf,
  spokenOf,
  stillMeant,
  withoutPronoun,
} from "./spoken-of";
import { frontLast, predicateOfSelf } from "./subject";
import { asRemarked, asToldBy, toSecondPerson } from "./to-second-person";

/** Clauses that are read of one message: whoever says more has pasted it, and the server has other work. */
const CLAUSES_MAX = 30;
/** Clauses before one that may name what it speaks of. */
const EARLIER_MAX = 3;

/** Whom and what the clauses before one have named. */
type Talk = { last: SpokenOf; earlier: readonly string[] };

/**
 * All that a message may say about its person: by the grammar, and of other clauses as they stand.
 * What they said just before, the oldest first, tells only who "she" is and what "it" is.
 */
export function propose(message: string, before: readonly string[] = []): Proposal[] {
  let talk: Talk = { last: noOne, earlier: [] };
  for (const said of before)
    for (const clause of clausesIn(said)) talk = after(wordsOf(clause, talk), talk);
  talk = { ...talk, last: goesOn.test(message) ? carriedOver(talk.last) : noOne };
  const proposals: Proposal[] = [];
  for (const clause of clausesIn(message)) {
    talk = { ...talk, last: stillMeant(clause.text, talk.last) };
    const text = wordsOf(clause, talk);
    for (const { kind, memory, rule } of proposed({ ...clause, text }))
      proposals.push({ text: memory, kind, rule, clause, message });
    talk = after(text, talk);
  }
  return proposals;
}

/** A message that begins with whoever was spoken of before it. */
const goesOn =
  /^\W*(?:(?:yes|yeah|yep|no|and|but|oh|ah|aw|well|ok|so|haha|lol|because|cos)\b\W*)*(?:s?hes?|they|her|his|their|I|im|I'm|we)\b/i;

const clausesIn = (message: string) => readClauses(ownWords(message)).slice(0, CLAUSES_MAX);

const wordsOf = ({ text, aside }: Clause, { last, earlier }: Talk) =>
  aside ? text : withoutPronoun(text, last, earlier);

const after = (text: string, { last, earlier }: Talk): Talk => ({
  last: spokenOf(text, last),
  earlier: [text, ...earlier].slice(0, EARLIER_MAX),
});

/** What a clause tells; where that is no sentence, what it tells without its end. */
function proposed(clause: Clause): Told[] {
  const whole = toldOrLoose(clause);
  const isWhole = whole.some(({ memory }) => isWellFormed(memory));
  if (isWhole || clause.aside || isSaying(clause.text)) return whole;
  for (const text of beginningsOf(clause.text)) {
    const told = toldBy({ ...clause, text }).filter(({ memory }) => isWellFormed(memory));
    if (told.length > 0) return told;
  }
  const [start] = whole.length === 0 ? beginningsOf(clause.text).slice(-1) : [];
  return start ? asLoose(start) : whole;
}

function toldOrLoose(clause: Clause): Told[] {
  const told = toldBy(clause);
  return told.length > 0 || clause.aside || isSaying(clause.text) ? told : asLoose(clause.text);
}

/** What stands before each turn of a clause, longest first: what follows it may have spoilt the whole. */
function beginningsOf(text: string): string[] {
  const turns = [
    ...text.matchAll(
      /,? (?:so|but|because|and|since|which|although|though|as|cause|when (?:he|she|they|his|her|their|it)) |, /g,
    ),
  ];
  return turns
    .map(({ index }) => text.slice(0, index))
    .filter((start) => start.split(" ").length > 2)
    .reverse();
}

function toldBy({ text, corrects, aside }: Clause): Told[] {
  if (isSaying(text)) return [];
  if (aside) return othersIn(text, aside);
  const name = nameTold(text);
  const pronouns = pronounsTold(text);
  if (pronouns && !name)
    return [{ kind: "identity", rule: "name", memory: `Your pronouns are ${pronouns}.` }];
  if (name)
    return [
      { kind: "identity", rule: "name", memory: `Your name is ${name}.` },
      ...beside(text, name),
    ];
  if (isAboutStyle(text))
    return isOfThisTalk(text) || isPhatic.test(text)
      ? []
      : [{ kind: "style", rule: "style", memory: styleMemory(text) }];
  const said = beforeYou(text);
  const told = said ? statement(said, corrects) : null;
  return told ? [told] : othersIn(said ?? text, aside);
}

/** Turns of phrase that ask for nothing: "don't judge me". */
const isPhatic =
  /^(?:please )?(?:do not|never) (?:judge|laugh|tell|ask|worry|mind|start|tempt|blame|shoot|get me|look at me|put words|move|run|go|leave|come|stop now|touch|shout|open|let (?:go|him|her|them|it)|drop|forget|play dumb|panic|wait)\b/i;

const othersIn = (text: string, aside: boolean): Told[] =>
  mentioned(text, aside).map((memory) => ({ kind: "relation", rule: "mention", memory }));

type Told = Pick<Proposal, "kind" | "rule"> & { memory: string };

/** What a clause states of its person, as a sentence to them; null for what does not last. */
function statement(said: string, corrects: boolean): Told | null {
  const reaction = kindOfReaction(said);
  if (reaction) return { kind: reaction, rule: "reaction", memory: asToldBy(said) };
  const clause = frontLast(wholeClause(said, (whole) => kindOfClause(whole) !== null));
  const kind = kindOfClause(clause);
  if (kind)
    return {
      kind,
      rule: predicateOfSelf(clause) === null ? "theirs" : "self",
      memory: toSecondPerson(clause),
    };
  const mended = corrects ? [said, ...said.split(/, (?=[a-z])/)].find(named) : undefined;
  if (mended) return { kind: "other", rule: "mended", memory: asToldBy(mended) };
  const remarked = kindOfRemark(said);
  return remarked ? { kind: remarked, rule: "remark", memory: asRemarked(said) } : null;
}

/** The kind of what a clause about oneself or one's own states for long, or null. */
export function kindOfClause(clause: string): MemoryKind | null {
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
  return rest
    .split(/,\s+|\s+(?=from (?!the\b|my\b|that\b|your\b|now\b)\p{L}|\d\d\b)/u)
    .flatMap((part) => {
      const said = part
        .trim()
        .replace(/^(?:and|but) /, "")
        .replace(/^now (?=living|in|based)/, "");
      const pronouns = pronounsTold(said);
      if (pronouns)
        return [{ kind: "identity", rule: "name", memory: `Your pronouns are ${pronouns}.` }];
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
  return kind ? { kind, rule: "card", memory: `You ${be} ${article}${said}.` } : null;
}
