import { readOwn } from "./about-own";
import * as words from "./lexicon";
import { anyOf, raw } from "./phrases";

/** Who of theirs the person has just spoken of: what "she" and "it" are then. */
export type SpokenOf = { who: string; name: string };

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
    return { who: own.who.replace(given, "").replace(/,.*$/, ""), name: name ?? "" };
  }
  const one = newOne.exec(clause)?.[1];
  if (one) return { who: `my ${one.toLowerCase()}`, name: "" };
  const told = someone.exec(clause);
  return told ? { who: told[0].replace(/^a /, "my "), name: "" } : before;
}

const person = new RegExp(`(?:${words.people})$`, "i");
const pronoun = /^(?:(?:she|he|they|it)(?= )|(?:her|his|their|its)(?= names? (?:is|are)\b))/i;

/** "I live with her until today" */
const asObject =
  /\b(?:her|him)(?=$|[,.]| (?:since|for|until|till|in|on|at|every|when|now|because|and|years|so)\b)/;

/** "She lives in Cork" as "my sister lives in Cork", where it says something that lasts. */
export function withoutPronoun(clause: string, last: SpokenOf): string {
  if (last.who === "") return clause;
  if (/^(?:her|his|their|its) names? (?:is|are) /i.test(clause)) {
    return clause.replace(/^\S+ names? (is|are) /i, `${last.who} $1 called `);
  }
  const isOfSelf = /^(?:I|we) /.test(clause) && !/\b(?:my|our)\b/.test(clause);
  if (isOfSelf && person.test(last.who)) return clause.replace(asObject, last.who);
  return asSubject(clause, last);
}

function asSubject(clause: string, { who, name }: SpokenOf): string {
  const start = pronoun.exec(clause)?.[0] ?? (name && clause.startsWith(`${name} `) ? name : "");
  if (!start || (/^it$/i.test(start) && person.test(who))) return clause;
  const predicate = clause.slice(start.length).trim();
  if (/^(?:can|could|will|would|(?:is|are|was|were) (?:my|our))\b/.test(predicate)) return clause;
  if (/^(?:is|are) /.test(predicate) && / s$/.test(who)) return clause;
  return readOwn(`${who} ${predicate}`)?.kind ? `${who} ${predicate}` : clause;
}

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
  !/^(?:the (?:answer|question|point|thing|problem|rules?|prize|pool|jackpot|code)|This|That|It|There|What|Here)\b/.test(
    clause,
  ) &&
  !/\b(?:you|your|I)\b/.test(clause);
