import { readOwn } from "./about-own";
import { agrees, isLiving, isOfAnother } from "./agreement";
import * as words from "./lexicon";
import { anyOf, raw } from "./phrases";
import { withThing } from "./pointing-back";

/** Who of theirs the person has just spoken of: what "she" and "it" are then. */
export type SpokenOf = {
  who: string;
  name: string;
  /** It was in a message before this one. */
  carried?: boolean;
};

export const noOne: SpokenOf = { who: "", name: "" };

const given = /,? (\p{Lu}[\p{L}'’-]+)$/u;
const calledSo = /^(?:is|are|was) (?:(?:called|named) )?(\p{Lu}[\p{L}'’]+)(?=$|,| and)/u;
const newOne = anyOf(["have got, have, got, adopted, bought, am married to, live with"], {
  before: "^(?:I|we) ",
  after: raw` (?:an?|one|my|our|the) (?:(?!with\b)[\p{L}-]+ ){0,3}?(${words.people}|${words.animals}|${words.things}|[\p{L}-]+$)\b`,
});

const someone = new RegExp(
  `\\b(?:a (?=husband|wife|son|daughter|partner)|(?:my|our) )(?:[\\p{L}-]+ )?(?:${words.people}|${words.animals})\\b(?!-)`,
  "iu",
);

/** Who is spoken of after this clause. */
export function spokenOf(clause: string, before: SpokenOf): SpokenOf {
  if (/^my (?:\p{L}+ )?name\b/iu.test(clause)) return before;
  const own = readOwn(clause);
  if (own) {
    const name =
      given.exec(own.who)?.[1] ?? calledSo.exec(clause.slice(own.who.length).trim())?.[1];
    return { who: bare(own.who), name: name ?? "" };
  }
  const one = newOne.exec(clause)?.[1];
  if (one) return { who: `my ${one.toLowerCase()}`, name: "" };
  const told = someone.exec(clause);
  return told ? { who: told[0].replace(/^a /, "my "), name: "" } : before;
}

const bare = (who: string) =>
  who
    .replace(given, "")
    .replace(/,.*$| (?:nearly|just|always|never|also|still|only|really)$/, "")
    .replace(/(?:'s|(?<=s)') .*$/, "");

/** Who is spoken of when a new message begins: a person or an animal, and nothing else. */
export const carriedOver = (last: SpokenOf): SpokenOf =>
  isLiving(last.who) ? { ...last, carried: true } : noOne;

/** Whoever an earlier message spoke of is meant as long as this one goes on about them. */
export function stillMeant(clause: string, last: SpokenOf): SpokenOf {
  return last.carried && !pronoun.test(clause) && !felt.test(clause) ? noOne : last;
}

/** "I still miss him", for whom an earlier message spoke of. */
const felt =
  /^(?:I|we) (?:(?:am|have|still|really|do|not|always|never|so) )*(?:miss|love|adore|live with|look after|care for|proud of|married|married to|raised)(?: \p{L}+ing)? (?:her|him)\b/iu;

const person = new RegExp(`(?:${words.people})$`, "i");
const pronoun = /^(?:(?:she|he|they|it)(?= |$)|(?:her|his|their|its)(?= names? (?:is|are)\b))/i;

/** "I live with her until today" */
const asObject =
  /\b(?:her|him)(?=$|[,.]| (?:since|for|until|till|in|on|at|every|when|now|because|and|years|so)\b)/;

/** "She lives in Cork" as "my sister lives in Cork", where it says something that lasts. */
export function withoutPronoun(told: string, last: SpokenOf, earlier: readonly string[]): string {
  const clause = withThing(told, earlier);
  if (last.who === "" || (last.carried && isOfOther(told))) return clause;
  const isOfSelf = /^(?:I|we) /.test(clause) && !/\b(?:my|our)\b/.test(clause);
  return (
    asCalled(clause, last) ??
    asWhich(clause, last) ??
    (isOfSelf ? asObjectOf(clause, last) : null) ??
    asSubject(clause, last)
  );
}

function asCalled(clause: string, { who }: SpokenOf): string | null {
  const [, whose] = /^(her|his|their|its) names? (?:is|are) /i.exec(clause) ?? [];
  return whose && agrees(whose, who)
    ? clause.replace(/^\S+ names? (is|are) /i, `${who} $1 called `)
    : null;
}

function asWhich(clause: string, { who }: SpokenOf): string | null {
  const [, noun = "", verb, rest] = whichI.exec(clause) ?? [];
  return verb && who.endsWith(noun) ? `I ${verb} ${who}${rest}` : null;
}

function asObjectOf(clause: string, { who, carried }: SpokenOf): string | null {
  if (carried && !felt.test(clause)) return clause;
  if (person.test(who)) return clause.replace(asObject, (them) => (agrees(them, who) ? who : them));
  return /^(?:my|our) /i.test(who)
    ? clause.replace(thingAsObject, `${who.charAt(0).toLowerCase()}${who.slice(1)}`)
    : null;
}

/** "She is 9, our Lexi" and "it rains" are of nobody whom an earlier message spoke of. */
const isOfOther = (clause: string) => /^it\b|\b(?:my|our) \p{Lu}|:\s*$/u.test(clause);

/** "He is the tortoise I inherited from my dad" */
const whichI =
  /^(?:he|she|it|that|they) (?:is|are|was) (?:the|an?) (?:\p{L}+ )?(\p{L}+) (?:that |which )?I (\p{L}+ed|got|bought|found)\b(.*)$/u;
/** "I have had a pin in it", "I ride it to work" */
const thingAsObject =
  /(?<=\b(?:in|on|for|with|of|at|from|about|have|had|got|bought|keep|ride|drive|play|sail|fly|rent|own|inherited|built|share) )(?<!live on )it(?= (?:since|for|to work|every|with|from|when I|in (?:19|20)\d\d|all|alone|myself)\b|$)/;

function asSubject(clause: string, { who, name }: SpokenOf): string {
  const start = pronoun.exec(clause)?.[0] ?? (name && clause.startsWith(`${name} `) ? name : "");
  if (!start || (start !== name && !means(start, who))) return clause;
  const predicate = clause.slice(start.length).trim();
  if (!isSaidOf(predicate, who)) return clause;
  const whole = [withName(who, name), who]
    .map((subject) => `${subject} ${predicate}`)
    .find((said) => readOwn(said)?.kind);
  return whole ?? clause;
}

const means = (start: string, who: string) =>
  agrees(start, who) && !(/^it$/i.test(start) && person.test(who));

const isSaidOf = (predicate: string, who: string) =>
  !(
    saysAgain(predicate, who) ||
    isOfAnother(predicate, who) ||
    /^(?:can|could|will|would|(?:is|are|was|were) (?:my|our))\b/.test(predicate) ||
    (/^(?:is|are) /.test(predicate) && / s$/.test(who))
  );

/** "my sister Denise", as far as nothing stands between them. */
const withName = (who: string, name: string) =>
  name !== "" && /\p{L}$/u.test(who) && !who.includes(name) ? `${who} ${name}` : who;

/** "My tortoise is the tortoise of the house" */
const saysAgain = (predicate: string, who: string) =>
  (/^(?:is|was|are) (?:the|an?|my|our) (\p{L}+(?: \p{L}+)?)/u.exec(predicate)?.[1] ?? "")
    .split(" ")
    .includes(who.split(" ").at(-1) ?? who);

const thirdPerson = anyOf(
  [
    [
      "it was twelve years at Kew, not",
      "^(?:it|that) (?:is|was|should be|should have been) ",
      [
        ["that was Hélène's", raw`\p{Lu}`],
        ["it is the 19th", raw`the \d`],
        "an girl, an boy, a girl, a boy",
        ["it was the 9th not", raw`.{2,50}\bnot\b`],
      ],
    ],
    [
      "PIN is 4821",
      raw`^(?:the \p{L}+(?: \p{L}+)?|\p{Lu}[\p{L}'-]+|(?:\p{L}+ )?(?:choir|band|practice|exam|wedding|class|shift|party|training|match|race|concert|rehearsal|appointment)s?) (?:is|are|has|was|will|lives|works|plays|got|moved) `,
    ],
    [
      "has been moved to 17",
      raw`^(?:[\p{L}-]+ ){1,3}(?:got|was|were|has been|have been|has|have)? ?`,
      [
        "moved, shifted, changed, postponed, rescheduled, pushed back, pushed, put back",
        "brought forward",
      ],
      " to ",
    ],
  ],
  { flags: "u" },
);

/** Whether a clause speaks of somebody or something by name that an earlier message may have told of. */
export const named = (clause: string) =>
  thirdPerson.test(clause) &&
  !/^(?:the (?:answer|question|point|thing|problem|rules?|prize|pool|jackpot|code|bus|train|queue|traffic|weather|phone|signal|internet|kettle)|This|That|It|There|What|Here)\b/.test(
    clause,
  ) &&
  !/\b(?:you|your|I)\b/.test(clause);
