import type { Answer } from "../answer";
import { type Frame, said } from "../frame";
import { count } from "../phrase";

const lead =
  /^(?:(?:I|we) (?:am|will be|turn|turned|just turned)|just|nearly|almost|about|around|turned|just turned|turning|coming up(?: on| to)?|going on|only|already|a (?:young|tender|ripe old)|still|now|over|past|pushing|approaching|the big) /i;
const figure = new RegExp(
  `^(${count})(?: years?(?: old)?| yrs?| yo| y\\/o)?(?=$|[,.!]| (?:in|this|next|on|last|come|going|turning|as|and|now|years|but|young|yesterday|today)\\b)`,
  "i",
);
const when =
  /^,? (?:in|this|next|on|come) (?!fact|total|all)(?:(?!(?:and|but|so|if)\b)[\p{L}\d]+ ?){1,5}/iu;
const span =
  /^(?:in )?(?:my )?((?:early|mid|middle|late)[ -]+(?:to late )?(?:twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties|teens|\d0'?s)|(?:twenties|thirties|forties|fifties|sixties|seventies|eighties|\d0'?s))\b/i;
const adverbs: readonly [RegExp, string][] = [
  [/nearly|almost|pushing|approaching|coming up|going on/i, "nearly "],
  [/over|past/i, "over "],
  [/about|around/i, "about "],
  [/./, ""],
];

export const ageFrame: Frame = {
  asks: /\bhow (?:old|young) (?:are|would|might) you|\bwhat is your age|\byour age$|\bwhat age are you|\bhow many (?:years|summers|winters|springs|moons) (?:young|old|have you (?:seen|lived|been|had|walked)|do you|are you)|\byou are what\b|\bwhat are you(?: now)?,? (?:about |like |only |all of |even )?(?:\d+|\p{L}+teen|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-\p{L}+)?|twelve|eleven)$|\bhow old (?:be|r) (?:you|ye|u)\b|^(?:so |and |what,? )?(?:are )?you (?:are )?(?:about |like |only |over |under |around )?(?:\d{2}|\p{L}+teen|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-\p{L}+)?)$|\b(?:know|ask) (?:how old you are|your age)/iu,
  fits: (answer) => (ageIn(answer.text) ?? ageWithin(answer)) !== null,
  read: (answer) => said("identity", ageIn(answer.text) ?? ageWithin(answer)),
};

/** "It is rude to ask, but sixty-three" */
function ageWithin({ text }: Answer): string | null {
  const all = [...text.matchAll(new RegExp(`\\b${count}\\b`, "gi"))].map(([one]) => one);
  const [only = ""] = all;
  const isLast = all.length === 1 && text.split(" ").length < 9 && text.endsWith(only);
  return isLast ? ageIn(only) : null;
}

function ageIn(text: string): string | null {
  let plain = text;
  let leads = "";
  for (let one = lead.exec(plain); one; one = lead.exec(plain)) {
    leads += one[0];
    plain = plain.slice(one[0].length);
  }
  const years = span.exec(plain)?.[1];
  if (years) return `I am in my ${years.toLowerCase()}`;
  const [whole, age = ""] = figure.exec(plain) ?? [];
  if (whole === undefined || !isAge(age)) return null;
  const date = when.exec(plain.slice(whole.length))?.[0] ?? "";
  if (date || /turning/i.test(leads))
    return `I will be ${age.toLowerCase()}${date.replace(/^,/, "")}`.trim();
  const adverb = adverbs.find(([pattern]) => pattern.test(leads))?.[1] ?? "";
  return `I am ${adverb}${age.toLowerCase()} years old`;
}

const isAge = (age: string) =>
  /^\d+$/.test(age) ? Number(age) > 4 && Number(age) < 116 : !/^(?:one|two|three|four)$/i.test(age);
