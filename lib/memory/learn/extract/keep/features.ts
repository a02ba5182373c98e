import { stem } from "@/lib/core/stem";
import * as words from "../lexicon";
import { isOccupation } from "../occupations";
import { headPhrase, isLastingThing, isPointing } from "../predicate/noun-phrase";
import { isDated, isLong, isLongAgo, isMomentary, isOfToday, isRegular } from "../predicate/time";
import { readVerbGroup } from "../predicate/verb-group";
import type { Proposal } from "../proposal";
import { predicateOfSelf } from "../subject";

const holds = (pattern: string) => {
  const one = new RegExp(`\\b(?:${pattern})\\b`, "i");
  return (clause: string) => one.test(clause);
};

/** Signs in the clause of whom it is about, of how long it holds, and of how it is meant. */
const clauseSigns: readonly [string, (clause: string) => boolean][] = [
  ["dated", isDated],
  ["regular", isRegular],
  ["long", isLong],
  ["long ago", isLongAgo],
  ["momentary", isMomentary],
  ["of today", isOfToday],
  ["kin", holds(words.people)],
  ["own kin", holds(`(?:my|our) (?:\\S+ )?(?:${words.people})`)],
  ["animal", holds(words.animals)],
  ["thing", holds(words.things)],
  ["condition", holds(words.conditions)],
  ["medicine", holds(words.medicines)],
  ["weekday", holds(words.weekday)],
  ["month", holds(words.month)],
  ["first person", (clause) => /\b(?:I|me|my|mine|we|our|ours|us)\b/.test(clause)],
  ["a name", (clause) => /(?<=\S )\p{Lu}\p{Ll}/u.test(clause.replace(/\bI\b/g, ""))],
  ["a figure", (clause) => /\d/.test(clause)],
  ["points", (clause) => /\b(?:it|this|that|these|those|he|she|him|her|they|them)\b/i.test(clause)],
  [
    "points first",
    (clause) => /^(?:it|this|that|there|these|those|he|she|they|what|here)\b/i.test(clause),
  ],
  [
    "another speaks",
    (clause) => /\b(?:he|she|they|who|says?|said|told|asked|thinks)\b/i.test(clause),
  ],
  [
    "stranger",
    (clause) =>
      /\b(?:neighbou?r|colleague|boss|guy|man|woman|lad|girl|kid|fella|fellow|dude|somebody|someone|people|customer|client|teacher|nurse|doctor|the girl|chef|manager|a friend)\b/i.test(
        clause,
      ),
  ],
  [
    "supposes",
    (clause) =>
      /\b(?:if|would|could|might|maybe|perhaps|wish|hope|think|guess|should|imagine|as if|suppose)\b/i.test(
        clause,
      ),
  ],
  ["likens", (clause) => /\blike an? |\bas \p{L}+ as\b|\blike (?:im|I am|the)\b/iu.test(clause)],
  [
    "extreme",
    (clause) =>
      /\b(?:literally|forever|everyone|everything|nothing|nobody|million|hundred years|die|dying|dead|kill|killing|genius|idiot|insane|so)\b/i.test(
        clause,
      ),
  ],
  [
    "mood",
    (clause) =>
      /\b(?:tired|hungry|bored|sad|happy|angry|nervous|sorry|glad|sure|afraid|ready|done|late|cold|lonely|exhausted|knackered|starving|fine|ok|okay|feeling|feel|excited)\b/i.test(
        clause,
      ),
  ],
  [
    "lasting",
    (clause) =>
      /\b(?:always|never|usually|since|ever|originally|years?|every|still|used to|whole life|all my life|favourite|by trade|for a living|grew up|retired)\b/i.test(
        clause,
      ),
  ],
  ["denied", (clause) => /\b(?:not|never|no|nothing|without|no longer)\b/i.test(clause)],
  ["two verbs", (clause) => /\b(?:and|but) (?:I|then|now|he|she|it)\b/i.test(clause)],
];

const messageSigns: readonly [string, RegExp][] = [
  ["asks", /\?/],
  ["shouts", /!|\p{Lu}{4,}/u],
  ["laughs", /\b(?:(?:ha){2,}\w*|lol|lmao|kk+|rofl|xd)\b|[😀-🙏🤣]/iu],
  ["quotes", /["“”„«]|(?<=\s)['‘]\p{L}/u],
  ["lower case", /^[^\p{Lu}]+$/u],
  ["pasted", /:\s*\n|\n.*\n/],
  [
    "asks for a text",
    /\b(?:write|rewrite|poem|story|letter|email|essay|paper|homework|quiz|task|draft|translate|song|lyrics|joke)\b/i,
  ],
];

/** What a model may go by, as names; each is there or not. */
export function featuresOf(proposal: Proposal): string[] {
  const { rule, kind, text, clause, message } = proposal;
  const said = clause.text;
  const family = rule === "loose" ? rule : "grammar";
  const signs = clauseSigns.filter(([, has]) => has(said)).map(([name]) => name);
  const names = [
    `rule ${rule}`,
    `kind ${kind}`,
    `rule ${rule} ${kind}`,
    family,
    ...(clause.aside ? ["aside"] : []),
    ...(clause.corrects ? ["corrects"] : []),
    `link ${clause.link}`,
    `${family}: link ${clause.link}`,
    ...signs,
    ...signs.map((sign) => `${family}: ${sign}`),
    ...messageSigns.filter(([, sign]) => sign.test(message)).map(([name]) => `message ${name}`),
    ...ofVerb(said, family),
    ...ofSize(said, message),
    `ends ${endOf(text)}`,
    ...wordsIn(said).map((one) => `word ${one}`),
  ];
  return [...new Set(names)];
}

function ofVerb(said: string, family: string): string[] {
  const predicate = predicateOfSelf(said);
  if (predicate === null) return [`starts ${startOf(said)}`, `${family}: not self`];
  const group = readVerbGroup(predicate);
  if (!group) return ["no verb"];
  const { form, past, denied, verb, rest, adverbs } = group;
  const form2 = `${past ? "past " : ""}${denied ? "not " : ""}${form}`;
  const head = stem(headPhrase(rest).split(" ").at(-1)?.toLowerCase() ?? "");
  return [
    "self",
    `form ${form2}`,
    `${family}: form ${form2}`,
    `verb ${stem(verb)}`,
    `form ${form} ${head}`,
    `head ${head}`,
    ...(adverbs ? [`adverbs ${adverbs}`] : []),
    ...(isPointing(rest) ? ["object points"] : []),
    ...(isLastingThing(rest) ? [`lasting thing`, `${form} lasting thing`] : []),
    ...(isOccupation(headPhrase(rest)) ? ["occupation"] : []),
    ...(rest === "" ? ["no object"] : []),
  ];
}

function ofSize(said: string, message: string): string[] {
  const size = said.split(" ").length;
  const share = said.length / Math.max(message.length, 1);
  return [
    `size ${Math.min(Math.ceil(size / 4), 6)}`,
    `message size ${Math.min(Math.floor(Math.log2(message.length / 20 + 1)), 5)}`,
    share > 0.8 ? "all of it" : "part of it",
  ];
}

const startOf = (said: string) => stem(said.split(/[\s,.]+/)[0]?.toLowerCase() ?? "");
const endOf = (text: string) =>
  stem(text.toLowerCase().match(/([\p{L}\d'’]+)[^\p{L}\d]*$/u)?.[1] ?? "");
const wordsIn = (said: string) => [
  ...new Set((said.toLowerCase().match(/[\p{L}'’-]+/gu) ?? []).map(stem)),
];
