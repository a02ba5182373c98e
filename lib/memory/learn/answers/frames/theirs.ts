import { animals, people } from "../../extract/lexicon";
import { isOccupation } from "../../extract/occupations";
import type { Answer } from "../answer";
import { type Frame, type Said, said } from "../frame";
import { isPhrase, lowFirst, withArticle } from "../phrase";
import type { Question } from "../questions";
import { whoIsMeant } from "../referent";

const living = `(?:${people}|${animals})`;
const yours = new RegExp(
  `\\byour ((?:(?!and\\b|or\\b|is\\b|favou?rite\\b)[\\p{L}-]+ ){0,2}?${living})\\b(?! (?:name|person))`,
  "iu",
);
const pronoun = /\b(she|he|they|her|his|their|it|its|him|them)\b/i;

/** Of whom of theirs is asked: "your sister", or "she" for who was spoken of last. */
function whoIn({ text, before }: Question, said: readonly string[]): string | null {
  const named = yours.exec(text)?.[1];
  if (named) return `my ${named.toLowerCase()}`;
  const the = new RegExp(`\\bthe ((?:[\\p{L}-]+ )?${living})\\b`, "iu").exec(text)?.[1];
  if (the) return `my ${the.toLowerCase()}`;
  const one =
    pronoun.exec(text)?.[1] ?? (/^how old$|^names?$|\bnames of the\b/i.test(text) ? "any" : null);
  if (!one) return null;
  const who = whoIsMeant(one, [before, ...[...said].reverse()]);
  return who === null ? null : `my ${who}`;
}

const isMany = (who: string) => /(?:[^su]s|children|mice|people|twins)$/i.test(who);
export type TheirFrame = (answer: Answer, question: Question, before: readonly string[]) => Said[];

const name =
  /^(?:(?:she|he|it|they) (?:is|are) )?(?:called |named )?(\p{L}[\p{L}'’-]{1,15}(?:(?:, | and |, and | & )\p{L}[\p{L}'’-]{1,15}){0,5})(?=$|[.!(]| (?:but|like|after|short|the|because|he|she|they|we|as|for)\b|, (?!\p{Lu}))/u;

const noName =
  /^(?:she|he|they|it|my|the|no|yes|her|his|not|just|a|an|i|we|you|too|guess|nothing|dead|fine|old|oh|both|all|one|two|three)\b/i;

const theirName: TheirFrame = ({ bare, sense }, question, before) => {
  const who = whoIn(question, before);
  const found = name.exec(bare)?.[1];
  if (!who || !found || sense === "no" || noName.test(found)) return [];
  const isPlain = !/\p{Lu}/u.test(found) && / /.test(found.replace(/,? and |, /g, ""));
  if (isPlain) return [];
  const names = found.replace(/\p{L}[\p{L}'’-]*/gu, (word) =>
    word === "and" ? word : `${word.charAt(0).toUpperCase()}${word.slice(1)}`,
  );
  const many = isMany(who) || / and |, /.test(names);
  const kind = /\b(?:pet|dog|cat)\b/.test(who) ? "possession" : "relation";
  return said(kind, `${who} ${many ? "are" : "is"} called ${names}`);
};

const age =
  /^(?:(?:she|he|it|they) (?:is|are|will be|turned|turns) )?((?:just |nearly |almost |about |only |turned )*(?:\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[- ]\p{L}+)?)(?:,? (?:and|&) (?:a half|\d{1,3}|\p{L}+)|, \d{1,3})*(?: (?:months?|weeks?|years?)(?: old)?)?(?: (?:in|next|this|on|last) (?:the )?\p{L}+)?)(?=$|[,.!]| (?:and|but|now|already|going)\b)/iu;
const theirAge: TheirFrame = ({ bare }, question, before) => {
  const who = whoIn(question, before);
  const found = age.exec(bare)?.[1];
  if (!who || !found) return [];
  return said("relation", `${who} ${isMany(who) ? "are" : "is"} ${found}`);
};

const works: readonly [RegExp, (job: string, many: boolean) => string][] = [
  [
    /^working (?:in|at|for|as|with|on) /i,
    (job, many) => `${many ? "work" : "works"}${job.slice(7)}`,
  ],
  [
    /^retired|^unemployed|^(?:an?|both) |^(?:in|at) (?:school|uni|college)/i,
    (job, many) => `${many ? "are" : "is"} ${job}`,
  ],
  [/^(?:in|at|for|with|on) /i, (job, many) => `${many ? "work" : "works"} ${job}`],
  [/^(?!business|politics|physics|maths)\p{L}+s (?:\p{L}|$)/u, (job) => job],
];

const theirWork: TheirFrame = ({ bare }, question, before) => {
  const who = whoIn(question, before);
  const job = lowFirst(bare.replace(/^(?:s?he|they) (?:is|are|works as|work as) /i, ""));
  if (!who || !isPhrase(job, 10) || job === "") return [];
  const many = isMany(who);
  if (isOccupation(job))
    return said("relation", `${who} ${many ? `are ${job}` : `is ${withArticle(job)}`}`);
  const way = works.find(([pattern]) => pattern.test(job))?.[1];
  return said("relation", way && `${who} ${way(job, many)}`);
};

const somewhere =
  /\p{Lu}|^(?:near|with|next|down|up|abroad|round|around|just|on|in|over)\b|^[a-z]{4,}$/u;
const placed =
  /^(?:in|near|with|next|down|up|abroad|round|around|just|on|over|at|out|outside|by|not|about|back)\b/i;

const theirPlace: TheirFrame = ({ bare }, question, before) => {
  const who = whoIn(question, before);
  const place = bare.replace(/^(?:(?:s?he|they|it) )?(?:lives?|living|is|are) /i, "");
  if (!who || !isPhrase(place, 9) || !somewhere.test(place)) return [];
  if (/^(?:here|home|in bed|asleep|dead|gone|out|upstairs)/i.test(place)) return [];
  const where = placed.test(place) ? place : `in ${place}`;
  return said("relation", `${who} ${isMany(who) ? "live" : "lives"} ${where}`);
};

const theirAilment: TheirFrame = ({ bare }, question, before) => {
  const who = whoIn(question, before);
  const what = lowFirst(bare.replace(/^(?:s?he|they|it) (?:has|have|is) (?:got )?/i, ""));
  if (
    !who ||
    !isPhrase(what, 8) ||
    what === "" ||
    /^(?:nothing|old age|everything|fine)/i.test(what)
  )
    return [];
  return said("relation", `${who} ${isMany(who) ? "have" : "has"} ${what}`);
};

const theirStudy: TheirFrame = ({ bare }, question, before) => {
  const who = whoIn(question, before) ?? "my child";
  const what = lowFirst(bare.replace(/^(?:s?he|they) (?:is|are) (?:studying|doing|reading) /i, ""));
  if (!isPhrase(what, 7) || what === "" || who === "my child") return [];
  return said("relation", `${who} ${isMany(who) ? "study" : "studies"} ${what}`);
};

const theirLife: TheirFrame = (answer, question, before) =>
  answer.sense === "yes" ? theirAge(answer, question, before) : [];

const theirKind: TheirFrame = ({ bare }, question, before) => {
  const pet = /\b(dog|cat)\b/i.exec(question.text)?.[1]?.toLowerCase();
  const who = whoIn(question, before) ?? (pet ? `my ${pet}` : null);
  const kind = lowFirst(bare.replace(/^(?:s?he|it|they) (?:is|are) /i, ""));
  if (!who || !isPhrase(kind, 7) || kind === "") return [];
  return said("possession", isMany(who) ? `${who} are ${kind}` : `${who} is ${withArticle(kind)}`);
};

const kinds: readonly [RegExp, TheirFrame][] = [
  [
    /\bwhat (?:is|are) (?:s?he|they|your [\p{L} ]+?) (?:study|read|tak|do)ing\b|\bwhat (?:does|do) (?!you\b)[\p{L}' ]+? study\b/iu,
    theirStudy,
  ],
  [
    /\bwhat (?:is|are) (?:wrong|the matter) with (?:him|her|them|it|your)\b|\bwhat (?:does|has) (?:s?he|your [\p{L}]+) (?:have|got)\b/iu,
    theirAilment,
  ],
  [/\bstill (?:with us|alive|around|going|living)\b/i, theirLife],
  [
    /\bwhat (?:is|are) (?:her|his|their|its|your \p{L}+(?: \p{L}+)?(?:'s|s'?)?|the \p{L}+(?:'s|s')?) names?\b|\bwhat (?:do|did) you call (?:her|him|it|them|your)|\bwhat (?:is|are) (?:s?he|they|it|your [\p{L} ]+?|the [\p{L} ]+?) (?:called|named)|\bnames?$|\bnames of the [\p{L} ]+$|\bwho (?:is|are) (?:they|she|he)$|\b(?:does|do) (?:s?he|they|it|your \p{L}+) have (?:a )?names?/iu,
    theirName,
  ],
  [/\bhow old (?:is|are|was) (?!you\b)|\bwhat ages?\b|\btheir ages\b|\bages$|^how old$/i, theirAge],
  [
    /\bwhat (?:does|do) (?!you\b)[\p{L}' ]+? do\b|\bwhat is (?:her|his|your \p{L}+'s) job/iu,
    theirWork,
  ],
  [
    /\bwhere (?:does|do|is|are) (?!you\b|it\b)[\p{L}' ]+?(?: live| living| based| now|$)/iu,
    theirPlace,
  ],
  [/\bwhat (?:kind|breed|sort|type|colou?r)\b|\bwhich breed|\bbreed\b/i, theirKind],
];

const asks = new RegExp(kinds.map(([pattern]) => pattern.source).join("|"), "iu");

export const theirsFrame: Frame = {
  asks,
  except:
    /\bwhat (?:kind|sort|type) of (?!dogs?\b|cats?\b|animals?\b|pets?\b|birds?\b|horse\b)|\byour name\b|\bhow old are you\b|\bwhat (?:should|do) I call you/i,
  read: (answer, question, before) => {
    const reader = kinds.find(([pattern]) => pattern.test(question.text))?.[1];
    return reader?.(answer, question, before) ?? [];
  },
};
